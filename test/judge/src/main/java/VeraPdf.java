import java.io.FileInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** PDF/UA and PDF/A, rule by rule. */
final class VeraPdf {
  private final String name;
  private final PDFAFlavour flavour;

  VeraPdf(String name) {
    VeraGreenfieldFoundryProvider.initialise();
    this.name = name;
    this.flavour = PDFAFlavour.byFlavourId(name);
    if (flavour == PDFAFlavour.NO_FLAVOUR) {
      throw new IllegalArgumentException("veraPDF knows no flavour " + name);
    }
  }

  boolean passes(String file) {
    Json verdict = new Json().with("file", file).with("flavour", name);
    boolean passed = judged(file, verdict);
    System.out.println(verdict);
    return passed;
  }

  private boolean judged(String file, Json verdict) {
    try (FileInputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      verdict
          .with("compliant", result.isCompliant())
          .with("checks", result.getTotalAssertions())
          .with("failedRules", failedRules(result));
      return result.isCompliant();
    } catch (Exception error) {
      verdict.with("compliant", false).with("error", error.toString());
      return false;
    }
  }

  /** A rule once, however often it failed, with the first place. */
  private static List<Json> failedRules(ValidationResult result) {
    Map<String, List<TestAssertion>> failed = new LinkedHashMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      if (assertion.getStatus() == TestAssertion.Status.FAILED) {
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        failed.computeIfAbsent(rule, unseen -> new ArrayList<>()).add(assertion);
      }
    }
    return failed.entrySet().stream()
        .map(entry -> failedRule(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Json failedRule(String rule, List<TestAssertion> times) {
    TestAssertion first = times.get(0);
    return new Json()
        .with("rule", rule)
        .with("times", times.size())
        .with("message", first.getMessage())
        .with("first", first.getLocation().getContext());
  }
}
