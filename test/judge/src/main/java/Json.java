import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** As much of writing JSON as verdicts need. */
final class Json {
  private final Map<String, Object> fields = new LinkedHashMap<>();

  Json with(String name, Object value) {
    fields.put(name, value);
    return this;
  }

  @Override
  public String toString() {
    return fields.entrySet().stream()
        .map(field -> quote(field.getKey()) + ":" + written(field.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String written(Object value) {
    if (value instanceof Collection<?> values) {
      return values.stream().map(Json::written).collect(Collectors.joining(",", "[", "]"));
    }
    boolean plain =
        value == null || value instanceof Json || value instanceof Number || value instanceof Boolean;
    return plain ? String.valueOf(value) : quote(value.toString());
  }

  private static String quote(String text) {
    return text.chars().mapToObj(Json::escaped).collect(Collectors.joining("", "\"", "\""));
  }

  private static String escaped(int character) {
    if (character == '"' || character == '\\') {
      return "\\" + (char) character;
    }
    return character < ' '
        ? String.format("\\u%04x", character)
        : String.valueOf((char) character);
  }
}
