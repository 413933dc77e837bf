[condition][]It is loud=LateMeal()
[consequence][]Sing=recommend.acknowledge("{m}");
