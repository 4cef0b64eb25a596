package firebreak.ui.families;

import firebreak.domain.Text;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;

/// What a person says of the family or proposal that is shown, each as one edit that can be undone
/// by its name.
final class FamilyDecisions {
    private final AssessmentFile file;
    private final Desk desk;
    private final FamiliesViewModel model;

    FamilyDecisions(AssessmentFile file, Desk desk, FamiliesViewModel model) {
        this.file = file;
        this.desk = desk;
        this.model = model;
    }

    private interface Edit {
        boolean made();
    }

    private void edit(Edit edit, String said) {
        desk.jobs()
                .<Boolean>database(
                        "",
                        _ -> edit.made(),
                        made -> {
                            if (made) desk.notices().done(said);
                        },
                        desk.notices()::fault);
    }

    /// Confirms what is checked of a proposal.
    ///
    /// @param name of a new family; blank where the proposed one will do
    void confirm(String name) {
        if (!(model.selected().get() instanceof Case.Proposed now)) return;
        var members = List.copyOf(model.checked().get());
        var family = now.proposal().family();
        if (members.size() < (family == null ? 2 : 1)) {
            desk.notices().done(Text.of("families.few"));
            return;
        }
        var families = file.incidents().families();
        if (family != null) {
            edit(
                    () -> families.add(family, members),
                    Text.of("families.added", members.size(), now.family()));
            return;
        }
        var known = name.isBlank() ? now.name() : name.strip();
        edit(
                () -> families.confirm(known, members).isPresent(),
                Text.of("families.confirmed", known));
    }

    /// The proposed ones have not the same cause; nobody proposes them together again.
    void decline() {
        if (!(model.selected().get() instanceof Case.Proposed now)) return;
        var all = new LinkedHashSet<>(FamiliesViewModel.ids(now.members()));
        var loaded = model.loaded().get();
        var family = now.proposal().family();
        if (loaded != null && family != null) {
            var old = loaded.families().get(family);
            if (old != null) all.addAll(old.members());
        }
        edit(() -> file.incidents().families().decline(all), Text.of("families.declined"));
    }

    /// Makes a family of its own of what is checked.
    void split() {
        if (!(model.selected().get() instanceof Case.Confirmed now)) return;
        var members = new HashSet<>(model.checked().get());
        members.retainAll(FamiliesViewModel.ids(now.members()));
        if (members.isEmpty() || members.size() == now.members().size()) {
            desk.notices().done(Text.of("families.split.few"));
            return;
        }
        var name = Text.of("families.split.name", now.name());
        edit(
                () -> file.incidents().families().split(now.id(), name, members).isPresent(),
                Text.of("families.splitOff", members.size(), name));
    }

    /// Takes what is checked out of the family.
    void takeOut() {
        if (!(model.selected().get() instanceof Case.Confirmed now)) return;
        var members = List.copyOf(model.checked().get());
        if (members.isEmpty()) {
            desk.notices().done(Text.of("families.takeOut.few"));
            return;
        }
        edit(
                () -> file.incidents().families().remove(members),
                Text.of("families.takenOut", members.size(), now.name()));
    }

    /// Takes all members of another family into this one.
    void merge(UUID other) {
        if (!(model.selected().get() instanceof Case.Confirmed now)) return;
        edit(
                () -> file.incidents().families().merge(now.id(), other),
                Text.of("families.merged", now.name()));
    }

    /// Takes the family apart; its incidents stay.
    void dissolve() {
        if (!(model.selected().get() instanceof Case.Confirmed now)) return;
        edit(
                () -> file.incidents().families().dissolve(now.id()),
                Text.of("families.dissolved", now.name()));
    }

    /// Gives a family the name and note that were typed.
    void rename(UUID family, String name, String note) {
        var loaded = model.loaded().get();
        var old = loaded == null ? null : loaded.families().get(family);
        if (old == null) return;
        var known = name.isBlank() ? old.name() : name.strip();
        if (known.equals(old.name()) && note.strip().equals(old.note())) return;
        edit(
                () -> file.incidents().families().rename(family, known, note.strip()),
                Text.of("families.renamed", known));
    }
}
