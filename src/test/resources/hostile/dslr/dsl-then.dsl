[condition][]It is loud=LateMeal() then amends.guard.Canary.sing();
[consequence][]Sing=recommend.acknowledge("late-meal.sorry");
