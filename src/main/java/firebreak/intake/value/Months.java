package firebreak.intake.value;

import org.jspecify.annotations.Nullable;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Month names as tools write them, in English, German, French, Spanish, Italian and Portuguese.
/// They are listed here because the names that Java knows change between its releases.
final class Months {
    private static final List<String> NAMES =
            List.of(
                    "jan january januar janvier janv jaenner janner enero ene gennaio gen janeiro",
                    "feb february februar fevrier fevr fev febrero febbraio fevereiro",
                    "mar march marz maerz mrz mars marzo marco",
                    "apr april avril avr abril abr aprile",
                    "may mai mayo maggio mag maio",
                    "jun june juni juin junio giugno giu junho",
                    "jul july juli juillet juil julio luglio lug julho",
                    "aug august aout aou agosto ago",
                    "sep sept september septembre septiembre setiembre set settembre setembro",
                    "oct october okt oktober octobre octubre ottobre ott outubro out",
                    "nov november novembre noviembre novembro",
                    "dec december dez dezember decembre diciembre dic dicembre dezembro");
    private static final Map<String, Integer> BY_NAME = byName();
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private Months() {}

    /// The month from 1, or null where the word is none; accents, capitals and a final `.` do no
    /// harm.
    static @Nullable Integer of(String word) {
        var plain = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
        if (plain.endsWith(".")) plain = plain.substring(0, plain.length() - 1);
        return BY_NAME.get(plain.toLowerCase(Locale.ROOT));
    }

    private static Map<String, Integer> byName() {
        var months = new HashMap<String, Integer>();
        for (var month = 0; month < NAMES.size(); month++)
            for (var name : NAMES.get(month).split(" ")) months.put(name, month + 1);
        return Map.copyOf(months);
    }
}
