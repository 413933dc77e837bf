# The sentences in which policies can be written, in the files that end with .dslr.
#
#   [condition][]the sentence=what it says in the policy language
#
# A {variable} stands for one value, or for several with commas or "or" between them. Between quotes, as in "{name}",
# the value may be written with or without its quotes. A sentence that starts with a hyphen says more about the fact
# in the line before it. Of two sentences that read alike, the first one counts. Add your own above.

# ---- of the restaurant ----

[condition][]- the guest has a reservation=reservation == true
[condition][]- the guest has no reservation=reservation == false

# ---- of every domain ----

# Words that stand for others.
[keyword]an=a
[keyword]its=the
[keyword]their=the
[keyword]minute=minutes
[keyword]month=months
[keyword]incident=incidents
[keyword]time=times

# Between two conditions in one line.
[condition][]or=||
[condition][]and=&&

# ---- which facts ----

[condition][]For any incident=Incident()
[condition][]For every incident=Incident()
[condition][]There is a clock=Clock()
[condition][]There is no clock=not Clock()
[condition][]There is at least one clock=exists Clock()
[condition][]There is a customer=Customer()
[condition][]The customer=Customer()
[condition][]There is no such customer=not Customer()
[condition][]There is at least one such customer=exists Customer()
[condition][]There is a {kind}={kind}()
[condition][]There is no {kind}=not {kind}()
[condition][]There is at least one {kind}=exists {kind}()

# the customer
[condition][]The customer is a {tier} customer=Customer( tier == "{tier}" )
[condition][]The customer is no {tier} customer=not Customer( tier == "{tier}" )
[condition][]The customer would not recommend us=Customer( detractor == true )

# promises
[condition][]The {promise} promise is on track=Clock( promise == "{promise}", state == "ON_TRACK" )
[condition][]The {promise} promise has missed the target=Clock( promise == "{promise}", state == "TARGET_MISSED" )
[condition][]The {promise} promise is broken=Clock( promise == "{promise}", state == "BREACHED" )
[condition][]The {promise} promise is met=Clock( promise == "{promise}", state == "MET" )

# what somebody did
[condition][]Something was done=Taken()
[condition][]Nothing was done=not Taken()
[condition][]Something was done at all=exists Taken()
[condition][]Something was given=Taken( action == "compensate" )
[condition][]Nothing was given=not Taken( action == "compensate" )
[condition][]The {remedy} was given=Taken( action == "compensate", name == "{remedy}" )
[condition][]The {remedy} was not given=not Taken( action == "compensate", name == "{remedy}" )
[condition][]The {role} was called=Taken( action == "escalate", name == "{role}" )
[condition][]The {role} was not called=not Taken( action == "escalate", name == "{role}" )
[condition][]The message {message} was sent=Taken( name == "{message}" )
[condition][]The message {message} was not sent=not Taken( name == "{message}" )

# opening hours
[condition][]The hours=Hours()
[condition][]There are no such hours=not Hours()
[condition][]The {calendar} is open=Hours( calendar == "{calendar}", open == true )
[condition][]The {calendar} is closed=Hours( calendar == "{calendar}", open == false )

# ---- what has to be true of a fact ----

# the delay: minutes since it was due
[condition][]- the delay passes {minutes} minutes=delayMinutes > {minutes}
[condition][]- the delay is more than {minutes} minutes=delayMinutes > {minutes}
[condition][]- the delay is over {minutes} minutes=delayMinutes > {minutes}
[condition][]- the delay is at least {minutes} minutes=delayMinutes >= {minutes}
[condition][]- the delay is less than {minutes} minutes=delayMinutes < {minutes}
[condition][]- the delay is under {minutes} minutes=delayMinutes < {minutes}
[condition][]- the delay is at most {minutes} minutes=delayMinutes <= {minutes}
[condition][]- the delay is exactly {minutes} minutes=delayMinutes == {minutes}
[condition][]- the delay is between {least} and {most} minutes=delayMinutes >= {least} && delayMinutes <= {most}
[condition][]- the delay is from {least} to under {end} minutes=delayMinutes >= {least} && delayMinutes < {end}
# the wait: minutes since it began
[condition][]- the wait passes {minutes} minutes=openMinutes > {minutes}
[condition][]- the wait is more than {minutes} minutes=openMinutes > {minutes}
[condition][]- the wait is over {minutes} minutes=openMinutes > {minutes}
[condition][]- the wait is at least {minutes} minutes=openMinutes >= {minutes}
[condition][]- the wait is less than {minutes} minutes=openMinutes < {minutes}
[condition][]- the wait is under {minutes} minutes=openMinutes < {minutes}
[condition][]- the wait is at most {minutes} minutes=openMinutes <= {minutes}
[condition][]- the wait is exactly {minutes} minutes=openMinutes == {minutes}
[condition][]- the wait is between {least} and {most} minutes=openMinutes >= {least} && openMinutes <= {most}
[condition][]- the wait is from {least} to under {end} minutes=openMinutes >= {least} && openMinutes < {end}
# the silence: minutes since our last message
[condition][]- the silence passes {minutes} minutes=silentMinutes > {minutes}
[condition][]- the silence is more than {minutes} minutes=silentMinutes > {minutes}
[condition][]- the silence is over {minutes} minutes=silentMinutes > {minutes}
[condition][]- the silence is at least {minutes} minutes=silentMinutes >= {minutes}
[condition][]- the silence is less than {minutes} minutes=silentMinutes < {minutes}
[condition][]- the silence is under {minutes} minutes=silentMinutes < {minutes}
[condition][]- the silence is at most {minutes} minutes=silentMinutes <= {minutes}
[condition][]- the silence is exactly {minutes} minutes=silentMinutes == {minutes}
[condition][]- the silence is between {least} and {most} minutes=silentMinutes >= {least} && silentMinutes <= {most}
[condition][]- the silence is from {least} to under {end} minutes=silentMinutes >= {least} && silentMinutes < {end}
# the estimate: minutes until it should be put right
[condition][]- the estimate passes {minutes} minutes=expectedMinutes > {minutes}
[condition][]- the estimate is more than {minutes} minutes=expectedMinutes > {minutes}
[condition][]- the estimate is over {minutes} minutes=expectedMinutes > {minutes}
[condition][]- the estimate is at least {minutes} minutes=expectedMinutes >= {minutes}
[condition][]- the estimate is less than {minutes} minutes=expectedMinutes < {minutes}
[condition][]- the estimate is under {minutes} minutes=expectedMinutes < {minutes}
[condition][]- the estimate is at most {minutes} minutes=expectedMinutes <= {minutes}
[condition][]- the estimate is exactly {minutes} minutes=expectedMinutes == {minutes}
[condition][]- the estimate is between {least} and {most} minutes=expectedMinutes >= {least} && expectedMinutes <= {most}
[condition][]- the estimate is from {least} to under {end} minutes=expectedMinutes >= {least} && expectedMinutes < {end}

# what we have said
[condition][]- nobody has acknowledged it=acknowledged == false
[condition][]- somebody has acknowledged it=acknowledged == true
[condition][]- the customer has not heard from us=messagesSent == 0
[condition][]- the customer has heard from us more than {number} times=messagesSent > {number}
[condition][]- the customer has heard from us at least {number} times=messagesSent >= {number}
[condition][]- the customer has heard from us fewer than {number} times=messagesSent < {number}
[condition][]- the customer has heard from us less than {number} times=messagesSent < {number}
[condition][]- the customer has heard from us at most {number} times=messagesSent <= {number}
[condition][]- the customer has heard from us exactly {number} times=messagesSent == {number}

# whether it came back
[condition][]- it was reopened=reopenedCount >= 1
[condition][]- it was never reopened=reopenedCount == 0
[condition][]- it was reopened more than {number} times=reopenedCount > {number}
[condition][]- it was reopened at least {number} times=reopenedCount >= {number}
[condition][]- it was reopened fewer than {number} times=reopenedCount < {number}
[condition][]- it was reopened less than {number} times=reopenedCount < {number}
[condition][]- it was reopened at most {number} times=reopenedCount <= {number}
[condition][]- it was reopened exactly {number} times=reopenedCount == {number}

# how bad it is, and why it happened
[condition][]- it is minor=severity == "MINOR"
[condition][]- it is moderate=severity == "MODERATE"
[condition][]- it is major=severity == "MAJOR"
[condition][]- it is critical=severity == "CRITICAL"
[condition][]- the severity is {severity}=severity == "{severity}"
[condition][]- the severity is not {severity}=severity != "{severity}"
[condition][]- the severity is one of {severities}=severity in ("{severities}")
[condition][]- the severity is none of {severities}=severity not in ("{severities}")
[condition][]- the cause is in our hands=controllable == true
[condition][]- the cause is outside our hands=controllable == false
[condition][]- the cause is {cause}=cause == "{cause}"
[condition][]- the cause is not {cause}=cause != "{cause}"
[condition][]- the cause is one of {causes}=cause in ("{causes}")
[condition][]- the cause is none of {causes}=cause not in ("{causes}")
[condition][]- the cause mentions {text}=cause contains "{text}"

# how it reached us
[condition][]- it reached us by {channel}=channel == "{channel}"
[condition][]- it reached us by one of {channels}=channel in ("{channels}")
[condition][]- it reached us by none of {channels}=channel not in ("{channels}")

# the order
[condition][]- the order is worth more than {amount}=orderValue > {amount}
[condition][]- the order is worth at least {amount}=orderValue >= {amount}
[condition][]- the order is worth less than {amount}=orderValue < {amount}
[condition][]- the order is worth at most {amount}=orderValue <= {amount}
[condition][]- the order is worth exactly {amount}=orderValue == {amount}
[condition][]- the order is worth between {least} and {most}=orderValue >= {least} && orderValue <= {most}
[condition][]- the order is in {currency}=currency == "{currency}"
[condition][]- the order is in one of {currencies}=currency in ("{currencies}")

# the customer
[condition][]- the tier is {tier}=tier == "{tier}"
[condition][]- the tier is not {tier}=tier != "{tier}"
[condition][]- the tier is one of {tiers}=tier in ("{tiers}")
[condition][]- the tier is none of {tiers}=tier not in ("{tiers}")
[condition][]- they speak {language}=language == "{language}"
[condition][]- they speak one of {languages}=language in ("{languages}")
[condition][]- they have been a customer for more than {number} months=customerMonths > {number}
[condition][]- they have been a customer for at least {number} months=customerMonths >= {number}
[condition][]- they have been a customer for fewer than {number} months=customerMonths < {number}
[condition][]- they have been a customer for less than {number} months=customerMonths < {number}
[condition][]- they have been a customer for at most {number} months=customerMonths <= {number}
[condition][]- they have been a customer for exactly {number} months=customerMonths == {number}
[condition][]- they had more than {number} incidents in 90 days=incidentsLast90Days > {number}
[condition][]- they had at least {number} incidents in 90 days=incidentsLast90Days >= {number}
[condition][]- they had fewer than {number} incidents in 90 days=incidentsLast90Days < {number}
[condition][]- they had less than {number} incidents in 90 days=incidentsLast90Days < {number}
[condition][]- they had at most {number} incidents in 90 days=incidentsLast90Days <= {number}
[condition][]- they had exactly {number} incidents in 90 days=incidentsLast90Days == {number}
[condition][]- the same went wrong more than {number} times in 90 days=sameKindLast90Days > {number}
[condition][]- the same went wrong at least {number} times in 90 days=sameKindLast90Days >= {number}
[condition][]- the same went wrong fewer than {number} times in 90 days=sameKindLast90Days < {number}
[condition][]- the same went wrong less than {number} times in 90 days=sameKindLast90Days < {number}
[condition][]- the same went wrong at most {number} times in 90 days=sameKindLast90Days <= {number}
[condition][]- the same went wrong exactly {number} times in 90 days=sameKindLast90Days == {number}
[condition][]- they were given more than {amount} in 90 days=goodwillLast90Days > {amount}
[condition][]- they were given at least {amount} in 90 days=goodwillLast90Days >= {amount}
[condition][]- they were given less than {amount} in 90 days=goodwillLast90Days < {amount}
[condition][]- they were given at most {amount} in 90 days=goodwillLast90Days <= {amount}
[condition][]- they would not recommend us=detractor == true
[condition][]- they would recommend us=detractor == false

# a clock
[condition][]- the promise is {promise}=promise == "{promise}"
[condition][]- the promise is not {promise}=promise != "{promise}"
[condition][]- the promise is one of {promises}=promise in ("{promises}")
[condition][]- the promise is none of {promises}=promise not in ("{promises}")
[condition][]- it is on track=state == "ON_TRACK"
[condition][]- the target is missed=state == "TARGET_MISSED"
[condition][]- it is broken=state == "BREACHED"
[condition][]- it is met=state == "MET"
[condition][]- the state is {state}=state == "{state}"
[condition][]- the state is not {state}=state != "{state}"
[condition][]- the state is one of {states}=state in ("{states}")
[condition][]- the state is none of {states}=state not in ("{states}")
[condition][]- it has run for more than {number} minutes=elapsedMinutes > {number}
[condition][]- it has run for at least {number} minutes=elapsedMinutes >= {number}
[condition][]- it has run for fewer than {number} minutes=elapsedMinutes < {number}
[condition][]- it has run for less than {number} minutes=elapsedMinutes < {number}
[condition][]- it has run for at most {number} minutes=elapsedMinutes <= {number}
[condition][]- it has run for exactly {number} minutes=elapsedMinutes == {number}
[condition][]- there remain more than {number} minutes=remainingMinutes > {number}
[condition][]- there remain at least {number} minutes=remainingMinutes >= {number}
[condition][]- there remain fewer than {number} minutes=remainingMinutes < {number}
[condition][]- there remain less than {number} minutes=remainingMinutes < {number}
[condition][]- there remain at most {number} minutes=remainingMinutes <= {number}
[condition][]- there remain exactly {number} minutes=remainingMinutes == {number}
[condition][]- it is overdue by more than {number} minutes=overdueMinutes > {number}
[condition][]- it is overdue by at least {number} minutes=overdueMinutes >= {number}
[condition][]- it is overdue by fewer than {number} minutes=overdueMinutes < {number}
[condition][]- it is overdue by less than {number} minutes=overdueMinutes < {number}
[condition][]- it is overdue by at most {number} minutes=overdueMinutes <= {number}
[condition][]- it is overdue by exactly {number} minutes=overdueMinutes == {number}

# what somebody did
[condition][]- the action is {action}=action == "{action}"
[condition][]- the action is not {action}=action != "{action}"
[condition][]- the action is one of {actions}=action in ("{actions}")
[condition][]- the action is none of {actions}=action not in ("{actions}")
[condition][]- the name is {name}=name == "{name}"
[condition][]- the name is not {name}=name != "{name}"
[condition][]- the name is one of {names}=name in ("{names}")
[condition][]- the name is none of {names}=name not in ("{names}")
[condition][]- more than {minutes} minutes ago=minutesAgo > {minutes}
[condition][]- at least {minutes} minutes ago=minutesAgo >= {minutes}
[condition][]- less than {minutes} minutes ago=minutesAgo < {minutes}
[condition][]- at most {minutes} minutes ago=minutesAgo <= {minutes}
[condition][]- exactly {minutes} minutes ago=minutesAgo == {minutes}
[condition][]- it was worth more than {amount}=amount > {amount}
[condition][]- it was worth at least {amount}=amount >= {amount}
[condition][]- it was worth less than {amount}=amount < {amount}
[condition][]- it was worth at most {amount}=amount <= {amount}
[condition][]- it was worth exactly {amount}=amount == {amount}

# opening hours
[condition][]- the calendar is {calendar}=calendar == "{calendar}"
[condition][]- it is open=open == true
[condition][]- it is closed=open == false

# any field by its name, your own too: a number as it is, a text in quotes, true, false or a $variable
[condition][]- remember the {field} as {variable}={variable} : {field}
[condition][]- it is {field}={field} == true
[condition][]- it is not {field}={field} == false
[condition][]- the {field} is {value}={field} == {value}
[condition][]- the {field} is exactly {value}={field} == {value}
[condition][]- the {field} is not {value}={field} != {value}
[condition][]- the {field} passes {value}={field} > {value}
[condition][]- the {field} is more than {value}={field} > {value}
[condition][]- the {field} is over {value}={field} > {value}
[condition][]- the {field} is after {value}={field} > {value}
[condition][]- the {field} is at least {value}={field} >= {value}
[condition][]- the {field} is less than {value}={field} < {value}
[condition][]- the {field} is under {value}={field} < {value}
[condition][]- the {field} is before {value}={field} < {value}
[condition][]- the {field} is at most {value}={field} <= {value}
[condition][]- the {field} is between {least} and {most}={field} >= {least} && {field} <= {most}
[condition][]- the {field} is from {least} to under {end}={field} >= {least} && {field} < {end}
[condition][]- the {field} is one of {values}={field} in ({values})
[condition][]- the {field} is none of {values}={field} not in ({values})
[condition][]- the {field} contains {text}={field} contains "{text}"
[condition][]- the {field} matches {shape}={field} matches "{shape}"

# ---- what we promise ----

[consequence][]We promise to answer within {minutes} minutes=promise.firstResponse().within({minutes})
[consequence][]We promise to answer within {days} working days=promise.firstResponse().within({days}, "workingDays")
[consequence][]We promise news within {minutes} minutes=promise.nextUpdate().within({minutes})
[consequence][]We promise news within {days} working days=promise.nextUpdate().within({days}, "workingDays")
[consequence][]We promise to resolve it within {minutes} minutes=promise.resolve().within({minutes})
[consequence][]We promise to resolve it within {days} working days=promise.resolve().within({days}, "workingDays")
[consequence][]and aim for {minutes}=.target({minutes})
[consequence][]and aim for {minutes} minutes=.target({minutes})
[consequence][]and aim for {days} working days=.target({days})
[consequence][]during {calendar}=.during("{calendar}")

# ---- what we recommend ----

[consequence][]Acknowledge it with {message}=recommend.acknowledge("{message}")
[consequence][]Tell the customer {message}=recommend.status("{message}")
[consequence][]every {minutes} minutes=.every({minutes})
[consequence][]Ask the customer {message}=recommend.ask("{message}")
[consequence][]Call the {role}=recommend.escalate("{role}")
[consequence][]Escalate to {role}=recommend.escalate("{role}")
[consequence][]Follow up with {message}=recommend.followUp("{message}")
[consequence][]after {minutes} minutes=.after({minutes})

# goodwill
[consequence][]Comp the {remedy}=recommend.compensate("{remedy}")
[consequence][]Comp a {remedy}=recommend.compensate("{remedy}")
[consequence][]Offer the {remedy}=recommend.compensate("{remedy}")
[consequence][]Offer a {remedy}=recommend.compensate("{remedy}")
[consequence][]Give the {remedy}=recommend.compensate("{remedy}")
[consequence][]Give a {remedy}=recommend.compensate("{remedy}")

# owed by law or contract
[consequence][]We owe the {scheme}=recommend.entitle("{scheme}")
[consequence][]They are owed the {scheme}=recommend.entitle("{scheme}")

# how much, behind a remedy or a scheme
[consequence][]of {amount} {currency}=.amount("{amount}", "{currency}")
[consequence][]of {percent}% of the order=.percent("{percent}")
[consequence][]of {percent} percent of the order=.percent("{percent}")
[consequence][]times {number}=.times({number})
[consequence][]for every full day of delay=.perFull(1, "days")
[consequence][]for every day of delay that has begun=.perStarted(1, "days")
[consequence][]for every full {number} days of delay=.perFull({number}, "days")
[consequence][]for every started {number} days of delay=.perStarted({number}, "days")
[consequence][]for every full {minutes} minutes of delay=.perFull({minutes})
[consequence][]for every started {minutes} minutes of delay=.perStarted({minutes})
[consequence][]divided by {number}=.outOf({number})
[consequence][]but only above {amount} {currency}=.onlyAbove("{amount}", "{currency}")
[consequence][]only above {amount} {currency}=.onlyAbove("{amount}", "{currency}")
[consequence][]but at most {amount} {currency}=.atMost("{amount}", "{currency}")
[consequence][]at most {amount} {currency}=.atMost("{amount}", "{currency}")
[consequence][]but at most {percent}% of the order=.atMostPercent("{percent}")
[consequence][]at most {percent}% of the order=.atMostPercent("{percent}")
