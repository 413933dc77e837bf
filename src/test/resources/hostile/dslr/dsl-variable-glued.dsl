[condition][]It is loud=LateMeal()
[consequence][]Sing {m}=recommend.acknowledge("late-meal{m}");
