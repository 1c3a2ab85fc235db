import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Checks files against standards: java VeraPdf ua1,3a FILE... prints a line for each file and standard. */
public class VeraPdf {
  public static void main(String[] arguments) throws Exception {
    LogManager.getLogManager().reset();
    VeraGreenfieldFoundryProvider.initialise();
    for (int index = 1; index < arguments.length; index++)
      for (String standard : arguments[0].split(",")) System.out.println(verdict(arguments[index], standard));
  }

  /** File, standard, rules tested and the rules broken, parted by tabs. */
  static String verdict(String file, String standard) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.fromString(standard);
    Map<String, String> broken = new TreeMap<>();
    long tested = 0;
    try (InputStream in = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(flavour, 1000000, false, false, false).validate(parser);
      tested = result.getTotalAssertions();
      for (TestAssertion found : result.getTestAssertions())
        if (found.getStatus() == TestAssertion.Status.FAILED)
          broken.putIfAbsent(
              found.getRuleId().getClause() + "-" + found.getRuleId().getTestNumber(),
              found.getMessage() + " at " + found.getLocation().getContext());
      if (!result.isCompliant() && broken.isEmpty()) broken.put("unknown", "not compliant");
    } catch (Exception failure) {
      broken.put("unreadable", failure.toString());
    }
    StringBuilder line = new StringBuilder(file + "\t" + standard + "\t" + tested);
    broken.forEach((rule, why) -> line.append("\t").append(rule).append(" ").append(why.replaceAll("\\s+", " ")));
    return line.toString();
  }
}
