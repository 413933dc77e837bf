package amends.drools;

/** Generated rules that are built once, when somebody first needs them. */
final class RulesOnDemand {

    private Drl drl;
    private volatile BuiltRules built;

    RulesOnDemand(Drl drl) {
        this.drl = drl;
    }

    BuiltRules get() {
        BuiltRules ready = built;
        return ready == null ? build() : ready;
    }

    private synchronized BuiltRules build() {
        if (built == null) {
            built = BuiltRules.of(drl);
            drl = null;
        }
        return built;
    }
}
