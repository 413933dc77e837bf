[condition][]It is loud=Late​Meal()
[consequence][]Sing=recommend.acknowledge("late-meal.sorry");
