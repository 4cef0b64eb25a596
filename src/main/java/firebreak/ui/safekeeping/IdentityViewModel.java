package firebreak.ui.safekeeping;

import firebreak.domain.Text;
import firebreak.domain.assessment.Topic;
import firebreak.store.AssessmentFile;
import firebreak.ui.kit.Desk;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;

import java.util.Set;

/// What a copy has in common with others, and how it goes its own way.
final class IdentityViewModel {
    private static final int SHOWN = 8;

    private final AssessmentFile file;
    private final Desk desk;
    private final Doing doing;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name", "");
    private Subscription subscription = Subscription.EMPTY;

    IdentityViewModel(AssessmentFile file, Desk desk, Doing doing) {
        this.file = file;
        this.desk = desk;
        this.doing = doing;
        reload();
    }

    /// A few letters that two people can compare.
    ReadOnlyStringProperty name() {
        return name.getReadOnlyProperty();
    }

    void shown() {
        subscription.unsubscribe();
        subscription = desk.changes().listen(Set.of(Topic.ASSESSMENT), this::reload);
        reload();
    }

    void hidden() {
        subscription.unsubscribe();
    }

    /// Gives the assessment an identity of its own, where the person means it.
    void renew() {
        if (doing.busy().get()
                || !desk.dialogs()
                        .confirm(
                                Text.of("safekeeping.identity.title"),
                                Text.of("safekeeping.identity.text"),
                                Text.of("safekeeping.identity.do"))) return;
        doing.database(
                Text.of("safekeeping.identity.doing"),
                progress -> {
                    file.newIdentity();
                    return true;
                },
                done -> {
                    reload();
                    desk.notices().done(Text.of("safekeeping.identity.done"));
                });
    }

    private void reload() {
        var id = file.info().id().toString();
        name.set(id.substring(id.length() - SHOWN));
    }
}
