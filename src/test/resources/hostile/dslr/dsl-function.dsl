[condition][]It is loud=LateMeal() function boolean f() { return amends.guard.Canary.sing(); }
[consequence][]Sing=recommend.acknowledge("late-meal.sorry");
