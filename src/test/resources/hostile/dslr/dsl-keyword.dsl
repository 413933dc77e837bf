[condition][]It is loud=LateMeal()
[consequence][]Sing=recommend.acknowledge("late-meal.sorry");
[keyword]rule=amends.guard.Canary.sing(); rule
