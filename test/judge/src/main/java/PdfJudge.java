import java.util.List;
import java.util.function.Predicate;

/**
 * Two judges of a PDF that are not ours, behind one command.
 *
 * <pre>
 *   pdf-judge verapdf FLAVOUR FILE...            FLAVOUR: ua1, 3a, or another of veraPDF's own names
 *   pdf-judge dss [--trust CERT.pem]... FILE...
 * </pre>
 *
 * Prints one JSON object per file. Exit 0: every file passed; 1: one did not; 2: wrong use.
 */
public final class PdfJudge {
  private static final String USE =
      "use: pdf-judge verapdf FLAVOUR FILE... | pdf-judge dss [--trust CERT.pem]... FILE...";

  public static void main(String[] args) {
    System.exit(run(List.of(args)));
  }

  private static int run(List<String> args) {
    String judge = args.isEmpty() ? "" : args.get(0);
    if (judge.equals("verapdf") && args.size() > 2) {
      return all(args.subList(2, args.size()), new VeraPdf(args.get(1))::passes);
    }
    if (judge.equals("dss") && args.size() > 1) {
      EuDss dss = new EuDss();
      return all(dss.trusting(args.subList(1, args.size())), dss::passes);
    }
    System.err.println(USE);
    return 2;
  }

  /** Every file is judged, also after one that failed. */
  private static int all(List<String> files, Predicate<String> passes) {
    return files.stream().map(passes::test).toList().contains(false) ? 1 : 0;
  }
}
