import java.io.FileInputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Says of each PDF whether it is the PDF/UA-1 and the PDF/A-3a that it claims to be; exits with 1 where one is not. */
public class Judge {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    boolean good = files.length > 0;
    for (String file : files) {
      for (PDFAFlavour claim : new PDFAFlavour[] {PDFAFlavour.PDFUA_1, PDFAFlavour.PDFA_3_A}) {
        ValidationResult result = judge(file, claim);
        System.out.println(file + " " + claim.getId() + ": " + (result.isCompliant() ? "is" : "IS NOT") + " what it claims");
        good &= result.isCompliant();
        Map<String, String> faults = new TreeMap<>();
        for (TestAssertion one : result.getTestAssertions()) {
          if (one.getStatus() != TestAssertion.Status.FAILED) continue;
          String rule = one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber();
          faults.putIfAbsent(rule, one.getMessage() + " at " + one.getLocation().getContext());
        }
        faults.forEach((rule, what) -> System.out.println("  " + rule + " " + what));
      }
    }
    System.exit(good ? 0 : 1);
  }

  private static ValidationResult judge(String file, PDFAFlavour claim) throws Exception {
    try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), claim)) {
      return Foundries.defaultInstance().createValidator(claim, 1000, false, false, false).validate(parser);
    }
  }
}
