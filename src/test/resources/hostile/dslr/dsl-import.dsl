[condition][]It is loud=LateMeal()
[consequence][]Sing=recommend.acknowledge("late-meal.sorry");
import amends.guard.Canary;
