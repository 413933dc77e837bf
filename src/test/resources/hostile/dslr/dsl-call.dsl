[condition][]It is loud=LateMeal()
[consequence][]Sing=amends.guard.Canary.sing();
