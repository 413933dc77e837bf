package amends;

import amends.folder.Binary;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks made in a test. */
final class Workbooks {

    private Workbooks() {}

    /** One sheet with these cells; what looks like a number is one. */
    static Binary of(List<List<String>> rows, Consumer<XSSFSheet> change) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("rules");
            for (int i = 0; i < rows.size(); i++) {
                XSSFRow row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    fill(row.createCell(j), rows.get(i).get(j));
                }
            }
            change.accept(sheet);
            workbook.write(out);
            return new Binary(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(XSSFCell cell, String text) {
        if (text.matches("-?[0-9]+(\\.[0-9]+)?")) {
            cell.setCellValue(Double.parseDouble(text));
        } else if (text.matches("true|false")) {
            cell.setCellValue(Boolean.parseBoolean(text));
        } else if (!text.isEmpty()) {
            cell.setCellValue(text);
        }
    }
}
