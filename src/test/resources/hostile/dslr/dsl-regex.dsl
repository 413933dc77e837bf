[condition][]It is loud(a+)+=LateMeal()
[consequence][]Sing=recommend.acknowledge("late-meal.sorry");
