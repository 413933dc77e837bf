[condition][]It is loud=eval( amends.guard.Canary.sing() )
[consequence][]Sing=recommend.acknowledge("late-meal.sorry");
