package amends.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReloadingTest {

    @TempDir
    private Path temporary;

    private Followed followed;

    @BeforeEach
    void serve() {
        followed = new Followed(temporary.resolve("rules"));
    }

    @Test
    void aSavedEditServes() {
        followed.save(12);
        followed.look();

        assertThat(followed.serves()).isEqualTo(12);
        assertThat(followed.count("reloads")).isEqualTo(1);
        assertThat(followed.metrics.timer("amends.releases.reload").getCount()).isEqualTo(1);
    }

    @Test
    void whereNothingChangedNothingIsMadeReady() {
        followed.look();
        followed.look();

        assertThat(followed.forged).isZero();
        assertThat(followed.count("reloads")).isZero();
        assertThat(followed.renewed).isEqualTo(2);
    }

    @Test
    void aBrokenEditIsRefusedWithItsPlaceAndWhatServedGoesOn() {
        String before = followed.inForce.serving().release();
        followed.save(Followed.POLICY, Followed.policy(12).replace("delayMinutes", "delayMinuets"));
        followed.look();
        followed.look();

        assertThat(followed.serves()).isEqualTo(5);
        assertThat(followed.inForce.serving().release()).isEqualTo(before);
        assertThat(followed.refused())
                .singleElement()
                .asString()
                .startsWith("test/policy.drl:6:29: ")
                .contains("did you mean \"delayMinutes\"?");
        assertThat(followed.inForce.refusal().reason()).isEqualTo("there is a problem in the rules");
        assertThat(followed.inForce.refusal().release()).startsWith("sha256:").isNotEqualTo(before);
        assertThat(followed.inForce.refusal().at()).isEqualTo(Followed.NOW);
        assertThat(followed.gauge()).isEqualTo(1);
        assertThat(followed.forged).as("it is not tried again and again").isEqualTo(1);
        assertThat(followed.count("refused")).isEqualTo(1);
    }

    @Test
    void whatIsMendedServes() {
        followed.save(Followed.POLICY, "package test;\nrule");
        followed.look();
        followed.save(12);
        followed.look();

        assertThat(followed.serves()).isEqualTo(12);
        assertThat(followed.inForce.refusal()).isNull();
        assertThat(followed.gauge()).isEqualTo(0);
    }

    @Test
    void whatIsTakenBackIsRefusedNoMore() {
        followed.save(Followed.POLICY, "package test;\nrule");
        followed.look();
        assertThat(followed.inForce.refusal()).isNotNull();
        followed.save(5);
        followed.look();

        assertThat(followed.inForce.refusal()).isNull();
        assertThat(followed.forged).as("only what was broken").isEqualTo(1);
        assertThat(followed.count("reloads")).isZero();
    }

    @Test
    void aFileThatIsHalfWrittenIsWaitedFor() {
        String whole = Followed.policy(12);
        followed.save(Followed.POLICY, whole.substring(0, whole.length() / 2));
        followed.meanwhile.add(() -> followed.save(Followed.POLICY, whole.substring(0, whole.length() - 3)));
        followed.meanwhile.add(() -> followed.save(Followed.POLICY, whole));
        followed.look();

        assertThat(followed.serves()).isEqualTo(12);
        assertThat(followed.count("refused")).isZero();
        assertThat(followed.forged).isEqualTo(1);
    }

    @Test
    void aFileThatGrowsIsWaitedForWhereNobodyTellsOfIt() {
        String whole = Followed.policy(12);
        followed.save(Followed.POLICY, whole.substring(0, whole.length() / 2));
        AtomicReference<String> grown = new AtomicReference<>(whole);
        Settling settling = new Settling(
                () -> amends.folder.RulesFolder.read(followed.folder),
                () -> {
                    String text = grown.getAndSet(null);
                    if (text != null) {
                        followed.save(Followed.POLICY, text);
                    }
                    return false;
                },
                followed);

        assertThat(settled(settling).reading().content().files()).containsEntry(Followed.POLICY, whole);
    }

    private static Settling.Settled settled(Settling settling) {
        try {
            return settling.settled(null);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anEditorThatSavesByRenamingIsFollowed() {
        followed.meanwhile.add(() -> followed.delete(Followed.POLICY));
        followed.meanwhile.add(() -> renamed(Followed.policy(12)));
        followed.save(Followed.POLICY + "~", Followed.policy(5));
        followed.save("test/.policy.drl.swp", "x");
        followed.delete(Followed.POLICY);
        followed.save(Followed.POLICY, "");
        followed.look();

        assertThat(followed.serves()).isEqualTo(12);
        assertThat(followed.refused()).isEmpty();
        assertThat(followed.count("refused")).isZero();
    }

    private void renamed(String text) {
        try {
            Path other = Files.writeString(followed.folder.resolve("test/.4913"), text);
            Files.move(other, followed.folder.resolve(Followed.POLICY), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void manyFilesThatAreWrittenOneAfterTheOtherComeToServeTogether() {
        for (int i = 0; i < 300; i++) {
            int number = i;
            followed.meanwhile.add(
                    () -> followed.save("test/more" + number + ".drl", """
                    package test;
                    rule "More %d" when Late( delayMinutes > %d ) then recommend.escalate("chief"); end
                    """.formatted(number, number + 300)));
        }
        followed.save(12);
        followed.look();

        assertThat(followed.forged).isEqualTo(1);
        assertThat(followed.inForce
                        .serving()
                        .policies()
                        .policies()
                        .domain("test")
                        .rules())
                .hasSize(302);
        assertThat(followed.serves()).isEqualTo(12);
    }

    @Test
    void whileGitWritesNothingIsRead() {
        followed.locked = true;
        followed.save(Followed.POLICY, "package test;\nrule");
        followed.meanwhile.add(() -> {
            followed.save(12);
            followed.locked = false;
        });
        followed.look();

        assertThat(followed.serves()).isEqualTo(12);
        assertThat(followed.count("refused")).isZero();
    }

    @Test
    void aLockThatIsLeftBehindIsNotWaitedForForEver() {
        followed.locked = true;
        followed.save(12);
        followed.look();

        assertThat(followed.serves()).isEqualTo(12);
    }

    @Test
    void theLockOfGitIsSeenInTheFolderAndAboveIt() throws IOException {
        Path rules = Files.createDirectories(temporary.resolve("work/tree/rules"));
        assertThat(GitLock.on(rules)).isFalse();
        Path lock = Files.createDirectories(temporary.resolve("work/.git")).resolve("index.lock");
        Files.createFile(lock);
        assertThat(GitLock.on(rules)).isTrue();
        assertThat(GitLock.on(temporary.resolve("work"))).isTrue();
        Files.delete(lock);
        assertThat(GitLock.on(rules)).isFalse();
    }

    @Test
    void ofTwoEditorsTheLastToSaveIsServedThoughTheOtherIsBeingMadeReady() {
        Forge real = followed.forge;
        followed.forge = saving(real, 20);
        followed.save(12);
        followed.look();
        assertThat(followed.serves()).isEqualTo(12);
        followed.forge = real;
        followed.look();

        assertThat(followed.serves()).isEqualTo(20);
    }

    /** Somebody saves while rules are being made ready. */
    private Forge saving(Forge real, int minutes) {
        return new Forge() {
            @Override
            public amends.recommendation.CompiledPolicySet compile(
                    amends.folder.RulesFolder.Reading reading, amends.recommendation.CompiledPolicySet before) {
                return real.compile(reading, before);
            }

            @Override
            public Forged forge(amends.folder.RulesFolder.Reading reading, Serving before) {
                followed.save(minutes);
                return real.forge(reading, before);
            }
        };
    }

    @Test
    void twoEditorsOfTwoFilesBothComeToServe() {
        followed.save(12);
        followed.meanwhile.add(() -> followed.save("test/other.drl", """
                package test;
                rule "Other" when Late( delayMinutes >= 7 ) then recommend.escalate("other"); end
                """));
        followed.look();

        assertThat(followed.serves()).isEqualTo(7);
        assertThat(followed.forged).isEqualTo(1);
    }

    @Test
    void aFolderThatIsDeletedLeavesWhatServesAndServesAgainWhenItIsBack() {
        followed.delete("");
        followed.look();

        assertThat(followed.serves()).isEqualTo(5);
        assertThat(followed.refused()).singleElement().asString().contains("there is no folder of this name");
        assertThat(followed.inForce.refusal().release()).isNull();

        followed.save(5);
        followed.look();
        assertThat(followed.inForce.refusal()).isNull();

        followed.delete("");
        followed.look();
        followed.save(12);
        followed.look();
        assertThat(followed.serves()).isEqualTo(12);
        assertThat(followed.inForce.refusal()).isNull();
    }

    @Test
    void anEmptiedFolderIsRefused() {
        followed.delete("test");
        followed.look();

        assertThat(followed.serves()).isEqualTo(5);
        assertThat(followed.refused()).singleElement().asString().endsWith("[no-policies]");
    }

    @Test
    void aRequestKeepsItsReleaseToTheEnd() {
        Serving taken = followed.inForce.serving();
        followed.save(12);
        followed.look();

        assertThat(followed.serves()).isEqualTo(12);
        assertThat(taken.release()).isNotEqualTo(followed.inForce.serving().release());
        assertThat(taken.content().files().get(Followed.POLICY)).isEqualTo(Followed.policy(5));
    }

    @Test
    void casesThatFailAreToldAndKeepNothingFromServing() {
        followed.save(12);
        followed.save("test/policy.cases.yaml", """
                cases:
                  - name: The chief is called early
                    asOf: 2026-11-22T19:06:00Z
                    incident: {kind: test.Late, dueAt: 2026-11-22T19:00:00Z}
                    expect: {recommends: [escalate chief]}
                  - name: Nobody is called in time
                    asOf: 2026-11-22T19:00:00Z
                    incident: {kind: test.Late, dueAt: 2026-11-22T19:00:00Z}
                    expect: {recommends: []}
                """);
        followed.look();

        assertThat(followed.serves()).isEqualTo(12);
        assertThat(followed.inForce.standing().forged().casesRun()).isEqualTo(2);
        assertThat(followed.inForce.standing().forged().failures())
                .singleElement()
                .asString()
                .startsWith("test/policy.cases.yaml:5:")
                .contains("The chief is called early: recommends: expected ");
    }

    @Test
    void casesThatAreChangedAloneAreRunAndTheReleaseStays() {
        AtomicReference<Serving> came = new AtomicReference<>();
        followed.inForce.before(came::set);
        followed.save("test/policy.cases.yaml", "cases: [oops");
        followed.look();
        followed.look();

        assertThat(followed.inForce.standing().forged().failures())
                .singleElement()
                .asString()
                .startsWith("test/policy.cases.yaml:");
        assertThat(followed.inForce.refusal()).isNull();
        assertThat(came.get()).as("no other release came to serve").isNull();
        assertThat(followed.forged).isEqualTo(1);
    }

    @Test
    void whatIsHeldBackIsToldAndAskedAgainOnlyWhenThatIsWanted() {
        followed.admission = forged ->
                Optional.of(new Refusal(forged.serving().release(), Followed.NOW, "it waits for approval", List.of()));
        followed.save(12);
        followed.look();
        followed.look();
        assertThat(followed.inForce.refusal().reason()).isEqualTo("it waits for approval");
        assertThat(followed.serves()).isEqualTo(5);
        assertThat(followed.forged).isEqualTo(1);

        followed.admission = Admission.EVERYTHING;
        followed.look();
        assertThat(followed.serves()).isEqualTo(5);
        followed.reloading.lookAgain();
        followed.look();
        assertThat(followed.serves()).isEqualTo(12);
    }

    @Test
    void whatIsPinnedByOthersIsFollowedByTheFolderOnlyWhenAdmitted() {
        Forged pinned = new amends.PolicyForge()
                .forge(
                        new amends.folder.RulesFolder.Reading(
                                amends.folder.FolderContent.of(java.util.Map.of(
                                        "roles.yaml",
                                        "chief: {label: {en: Chief}}",
                                        Followed.POLICY,
                                        Followed.policy(40))),
                                List.of(),
                                List.of()),
                        null);
        followed.inForce.serve(pinned);
        followed.admission = forged ->
                Optional.of(new Refusal(forged.serving().release(), Followed.NOW, "another is pinned", List.of()));
        followed.look();
        followed.look();
        assertThat(followed.serves()).isEqualTo(40);
        assertThat(followed.inForce.refusal().reason()).isEqualTo("another is pinned");
        assertThat(followed.forged).isEqualTo(1);

        followed.admission = Admission.EVERYTHING;
        followed.reloading.lookAgain();
        followed.look();
        assertThat(followed.serves()).isEqualTo(5);
        assertThat(followed.inForce.refusal()).isNull();
    }

    @Test
    void whatCannotBeStoredIsTriedAgainWithoutBeingMadeReadyAnew() {
        AtomicReference<RuntimeException> broken =
                new AtomicReference<>(new IllegalStateException("the database is gone"));
        followed.inForce.before(serving -> {
            if (broken.get() != null) {
                throw broken.get();
            }
        });
        followed.save(12);
        followed.look();
        followed.look();
        assertThat(followed.serves()).isEqualTo(5);
        assertThat(followed.inForce.refusal().reason()).contains("the database is gone");

        broken.set(null);
        followed.look();
        assertThat(followed.serves()).isEqualTo(12);
        assertThat(followed.inForce.refusal()).isNull();
        assertThat(followed.forged).isEqualTo(1);
    }

    @Test
    void whatIsToBeDoneAfterwardsIsDoneLaterWhereItFails() {
        AtomicReference<RuntimeException> broken = new AtomicReference<>(new IllegalStateException("gone"));
        AtomicReference<String> done = new AtomicReference<>();
        followed.inForce.after(serving -> {
            if (broken.get() != null) {
                throw broken.get();
            }
            done.set(serving.release());
        });
        followed.save(12);
        followed.look();
        assertThat(followed.serves()).isEqualTo(12);
        assertThat(done.get()).isNull();

        broken.set(null);
        followed.look();
        assertThat(done.get()).isEqualTo(followed.inForce.serving().release());
        assertThat(followed.count("reloads")).isEqualTo(1);
    }

    @Test
    void rulesThatCannotEvenBeMadeReadyAreRefused() {
        followed.forge = (reading, before) -> {
            throw new StackOverflowError();
        };
        followed.save(12);
        followed.look();

        assertThat(followed.serves()).isEqualTo(5);
        assertThat(followed.inForce.refusal().reason()).contains("could not be made ready");
    }

    @Test
    void whereTheFolderIsBrokenAtTheStartWhatServedLastServes() {
        Forged last = followed.inForce.standing().forged();
        followed.save(Followed.POLICY, "package test;\nrule");
        InForce anew = new InForce(() -> Followed.NOW);
        Reloading reloading = Reloading.of(
                followed.folder,
                followed.forge,
                anew,
                Admission.EVERYTHING,
                () -> Followed.NOW,
                new ReloadLog(new com.codahale.metrics.MetricRegistry(), anew));
        Reloading.First first = Reloading.first(followed.folder, followed.forge);

        reloading.begin(first, () -> Optional.of(last));

        assertThat(anew.serving().release()).isEqualTo(last.serving().release());
        assertThat(anew.refusal().problems()).isNotEmpty();

        InForce nothing = new InForce(() -> Followed.NOW);
        Reloading without = Reloading.of(
                followed.folder,
                followed.forge,
                nothing,
                Admission.EVERYTHING,
                () -> Followed.NOW,
                new ReloadLog(new com.codahale.metrics.MetricRegistry(), nothing));
        assertThatThrownBy(() -> without.begin(first, Optional::empty)).hasMessageContaining("test/policy.drl:");
    }
}
