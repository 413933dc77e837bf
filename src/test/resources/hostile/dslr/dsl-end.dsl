[condition][]It is loud=LateMeal()
[consequence][]Sing=recommend.acknowledge("late-meal.sorry"); end rule "b" when eval( amends.guard.Canary.sing() ) then
