[*][]It is loud=amends.guard.Canary.sing()
[consequence][]Sing=recommend.acknowledge("late-meal.sorry");
