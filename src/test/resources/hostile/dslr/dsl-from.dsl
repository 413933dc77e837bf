[condition][]It is loud=Boolean() from amends.guard.Canary.sing()
[consequence][]Sing=recommend.acknowledge("late-meal.sorry");
