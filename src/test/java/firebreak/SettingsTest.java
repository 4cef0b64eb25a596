package firebreak;

import static org.assertj.core.api.Assertions.assertThat;

import firebreak.domain.Formats;
import firebreak.domain.report.Consultant;
import firebreak.house.Sentence;
import firebreak.house.TinyDisk;
import firebreak.ui.kit.Look;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class SettingsTest {
    @TempDir Path folder;

    @Test
    void whatIsChosenStaysChosen() throws IOException {
        var own = folder.resolve("program");
        assertThat(settings(own).lockMinutes().get()).isEqualTo(10);
        settings(own).lockMinutes().set(0);
        assertThat(settings(own).lockMinutes().get()).isZero();
        assertThat(Files.readString(own.resolve("settings.properties")))
                .isEqualTo("lock.minutes=0\n");
    }

    @Test
    void chosenKeysStayChosenWhateverTheyAre() throws IOException {
        var chosen =
                Map.of(
                        "tagging.flag", "\\",
                        "tagging.memo", "#",
                        "tagging.find", "=",
                        "tagging.back", ":",
                        "tagging.add", "\u00e4",
                        "tagging.save", "F9");
        settings(folder).keys().set(chosen);
        assertThat(settings(folder).keys().get()).isEqualTo(chosen);
        settings(folder).lockMinutes().set(5);
        assertThat(settings(folder).keys().get()).isEqualTo(chosen);
        settings(folder).keys().set(Map.of());
        assertThat(Files.readString(folder.resolve("settings.properties")))
                .isEqualTo("lock.minutes=5\n");
    }

    @Test
    void theFoldersThatWereOpenLastStayInTheirOrder() {
        var places = List.of(folder.resolve("b: #1"), folder.resolve("a"));
        settings(folder).recent().set(places);
        assertThat(settings(folder).recent().get()).isEqualTo(places);
        settings(folder).recent().set(List.of());
        assertThat(settings(folder).recent().get()).isEmpty();
    }

    @Test
    void aFullDiskKeepsTheChoiceBeforeAndIsSaid() throws IOException {
        var told = new ArrayList<String>();
        try (var disk = TinyDisk.mount(folder.resolve("disk"), 256)) {
            var settings = new Settings(disk.root(), told::add);
            settings.lockMinutes().set(5);
            disk.leave(0);
            settings.lockMinutes().set(20);
            assertThat(told).hasSize(1).allSatisfy(Sentence::isOne);
            assertThat(settings.lockMinutes().get()).isEqualTo(20);
            disk.spaceReturns();
            assertThat(disk.files()).containsExactly("settings.properties");
            assertThat(settings(disk.root()).lockMinutes().get()).isEqualTo(5);
            settings.lockMinutes().set(30);
            assertThat(settings(disk.root()).lockMinutes().get()).isEqualTo(30);
        }
    }

    @Test
    void theLookAndWhoMakesDocumentsStayAsChosen() {
        assertThat(settings(folder).look().get()).isEqualTo(Look.USUAL);
        assertThat(settings(folder).consultant().get()).isEqualTo(Consultant.NOBODY);
        var look = new Look(Look.Colours.DARK, true, 150, true, true);
        var consultant =
                new Consultant(
                        "Ada \u00c9lodie = # Berg",
                        "North\\South: & Partners",
                        "00AA11",
                        folder.resolve("a logo.png"));
        settings(folder).look().set(look);
        settings(folder).consultant().set(consultant);
        assertThat(settings(folder).look().get()).isEqualTo(look);
        assertThat(settings(folder).consultant().get()).isEqualTo(consultant);
        settings(folder).look().set(Look.USUAL);
        settings(folder).consultant().set(Consultant.NOBODY);
        assertThat(folder.resolve("settings.properties")).hasContent("");
    }

    @Test
    void howDaysAndNumbersAreWrittenStaysAsChosen() throws IOException {
        var file = folder.resolve("settings.properties");
        assertThat(settings(folder).formats().get()).isEqualTo(Formats.USUAL);
        for (var days : Formats.Days.values())
            for (var digits : Formats.Grouping.values()) {
                var formats = new Formats(days, digits);
                settings(folder).formats().set(formats);
                assertThat(settings(folder).formats().get()).isEqualTo(formats);
            }
        assertThat(file).hasContent("formats.days=iso\nformats.digits=space");
        settings(folder).formats().set(Formats.USUAL);
        assertThat(file).hasContent("");
        Files.writeString(file, "formats.days=roman\nformats.digits=space\n");
        assertThat(settings(folder).formats().get())
                .isEqualTo(Formats.USUAL.with(Formats.Grouping.SPACE));
    }

    @Test
    void nothingBeginsInPrivacyModeUntilItIsChosen() {
        assertThat(settings(folder).beginPrivate().get()).isFalse();
        settings(folder).beginPrivate().set(true);
        assertThat(settings(folder).beginPrivate().get()).isTrue();
        assertThat(folder.resolve("settings.properties")).hasContent("privacy.begin=on");
        settings(folder).beginPrivate().set(false);
        assertThat(folder.resolve("settings.properties")).hasContent("");
    }

    @Test
    void whatAnotherVersionKeepsStays() throws IOException {
        var file = folder.resolve("settings.properties");
        Files.writeString(file, "future.thing=a\\\\b = c\nlock.minutes=7\nfuture\\ two=\u00e4\n");
        settings(folder).lockMinutes().set(8);
        settings(folder).keys().set(Map.of("tagging.flag", "x"));
        assertThat(Files.readString(file))
                .isEqualTo(
                        "future\\ two=\u00e4\nfuture.thing=a\\\\b = c\nkey.tagging.flag=x\nlock.minutes=8\n");
    }

    private static Settings settings(Path folder) {
        return new Settings(
                folder,
                problem -> {
                    throw new AssertionError(problem);
                });
    }

    @Test
    void whatMakesNoSenseIsTheUsual() throws IOException {
        for (var words : new String[] {"lock.minutes=99", "lock.minutes=-1", "x", "\\uZZZZ"}) {
            Files.writeString(folder.resolve("settings.properties"), words);
            assertThat(settings(folder).lockMinutes().get()).as(words).isEqualTo(10);
        }
    }
}
