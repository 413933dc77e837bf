[condition][]It is loud=LateMeal()
[consequence][]Sing=recommend.acknowledge("late-meal.sorry\u0022);amends.guard.Canary.sing();//");
