import eu.europa.esig.dss.diagnostic.PDFRevisionWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.jaxb.object.Message;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** PAdES, by the validator of the European Commission, which goes nowhere to ask. */
final class EuDss {
  private final CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
  private final CommonCertificateVerifier verifier = new CommonCertificateVerifier();

  EuDss() {
    verifier.setTrustedCertSources(trusted);
  }

  /** Takes up the certificates among the arguments; what is left are files. */
  List<String> trusting(List<String> args) {
    List<String> files = new ArrayList<>();
    for (int at = 0; at < args.size(); at++) {
      if (args.get(at).equals("--trust")) {
        trusted.addCertificate(DSSUtils.loadCertificate(new File(args.get(++at))));
      } else {
        files.add(args.get(at));
      }
    }
    return files;
  }

  boolean passes(String file) {
    Json verdict = new Json().with("file", file);
    boolean passed = judged(file, verdict);
    System.out.println(verdict);
    return passed;
  }

  private boolean judged(String file, Json verdict) {
    try {
      SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new FileDocument(file));
      validator.setCertificateVerifier(verifier);
      return described(validator.validateDocument(), file, verdict);
    } catch (RuntimeException error) {
      verdict.with("passed", false).with("error", error.toString());
      return false;
    }
  }

  private static boolean described(Reports reports, String file, Json verdict) {
    SimpleReport report = reports.getSimpleReport();
    List<String> ids = report.getSignatureIdList();
    List<SignatureWrapper> signatures =
        ids.stream().map(reports.getDiagnosticData()::getSignatureById).toList();
    boolean passed = !ids.isEmpty()
        && ids.stream().allMatch(id -> "TOTAL_PASSED".equals(report.getIndication(id).name()));
    Stream<PDFRevisionWrapper> revisions = Stream.concat(
        signatures.stream().map(SignatureWrapper::getPDFRevision),
        reports.getDiagnosticData().getTimestampList().stream().map(one -> one.getPDFRevision()));
    verdict
        .with("passed", passed)
        .with("coveredToEnd", revisions.anyMatch(revision -> reachesEnd(revision, file)))
        .with("signatures", signatures.stream().map(one -> signature(report, one, file)).toList());
    return passed;
  }

  private static Json signature(SimpleReport report, SignatureWrapper signature, String file) {
    String id = signature.getId();
    return new Json()
        .with("by", report.getSignedBy(id))
        .with("level", report.getSignatureFormat(id))
        .with("indication", report.getIndication(id))
        .with("sub", report.getSubIndication(id))
        .with("intact", signature.isSignatureIntact() && signature.isSignatureValid())
        .with("wholeFile", reachesEnd(signature.getPDFRevision(), file))
        .with("timestamps", signature.getTimestampList().size())
        .with("modified", isModified(signature))
        .with("errors", texts(report.getAdESValidationErrors(id)))
        .with("warnings", texts(report.getAdESValidationWarnings(id)));
  }

  private static boolean isModified(SignatureWrapper signature) {
    return signature.arePdfModificationsDetected()
        || !signature.getPdfAnnotationChanges().isEmpty()
        || !signature.getPdfSignatureOrFormFillChanges().isEmpty()
        || !signature.getPdfUndefinedChanges().isEmpty();
  }

  /** Whether what was signed ends where the file ends: nothing was appended after it. */
  private static boolean reachesEnd(PDFRevisionWrapper revision, String file) {
    if (revision == null) {
      return false;
    }
    var range = revision.getSignatureByteRange();
    return range.size() == 4
        && range.get(2).add(range.get(3)).longValue() == new File(file).length();
  }

  private static List<String> texts(List<Message> messages) {
    return messages.stream().map(Message::getValue).toList();
  }
}
