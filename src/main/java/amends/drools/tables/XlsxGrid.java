package amends.drools.tables;

import amends.policy.Position;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Reads the first sheet of an {@code .xlsx}. What stands there must be all there is: no formula, no link, nothing hidden. */
final class XlsxGrid {
    /** How large a part of a file may get when it is unpacked, in bytes. */
    static final long UNPACKED_BYTES = 8L << 20;

    static {
        // POI's own bounds against files that unpack to more than memory holds; of the two, the narrower.
        ZipSecureFile.setMaxEntrySize(Math.min(ZipSecureFile.getMaxEntrySize(), UNPACKED_BYTES));
        ZipSecureFile.setMaxFileCount(Math.min(ZipSecureFile.getMaxFileCount(), 200));
    }

    private final String file;
    private final Grid grid = new Grid();

    private XlsxGrid(String file) {
        this.file = file;
    }

    /** The cells; a position's line is the row and its column the column, both from 1. */
    static Grid read(String file, byte[] bytes) throws Unreadable {
        XlsxGrid reader = new XlsxGrid(file);
        try (InputStream in = new ByteArrayInputStream(bytes);
                OPCPackage parts = OPCPackage.open(in);
                XSSFWorkbook workbook = new XSSFWorkbook(parts)) {
            reader.workbook(workbook);
            return reader.grid;
        } catch (IOException | OpenXML4JException | OpenXML4JRuntimeException | POIXMLException e) {
            throw unreadable(file);
        } catch (RuntimeException brokenInside) {
            throw unreadable(file);
        }
    }

    private static Unreadable unreadable(String file) {
        return new Unreadable(
                "unreadable", Position.startOf(file), "this is no workbook in the format .xlsx that can be read");
    }

    private void workbook(XSSFWorkbook workbook) throws Unreadable {
        if (workbook.isMacroEnabled()) {
            throw new Unreadable("table-shape", Position.startOf(file), "a workbook with macros is not read");
        }
        if (!workbook.getExternalLinksTable().isEmpty()) {
            throw new Unreadable("table-shape", Position.startOf(file), "a workbook that links to others is not read");
        }
        if (workbook.getNumberOfSheets() != 1) {
            throw new Unreadable(
                    "table-shape",
                    Position.startOf(file),
                    "a workbook has one sheet, so that nothing is overlooked; put the others in files of their own");
        }
        sheet(workbook.getSheetAt(0));
    }

    private void sheet(XSSFSheet sheet) throws Unreadable {
        if (sheet.getLastRowNum() >= Grid.ROWS) {
            throw new Unreadable(
                    "too-many-rules", at(sheet.getLastRowNum(), 0), "a table has at most " + Grid.ROWS + " rows");
        }
        for (int row = 0; row <= sheet.getLastRowNum(); row++) {
            XSSFRow cells = sheet.getRow(row);
            for (int column = 0; cells != null && column < cells.getLastCellNum(); column++) {
                cell(sheet, cells.getCell(column), row, column);
            }
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            spread(merged);
        }
    }

    private void cell(XSSFSheet sheet, XSSFCell cell, int row, int column) throws Unreadable {
        String text = cell == null
                ? ""
                : text(cell, at(row, column)).replaceAll("\\R", " ").strip();
        if (text.isEmpty()) {
            return;
        }
        if (column >= Grid.COLUMNS) {
            throw new Unreadable("table-shape", at(row, column), "a table has at most " + Grid.COLUMNS + " columns");
        }
        if (cell.getRow().getZeroHeight() || sheet.isColumnHidden(column)) {
            throw new Unreadable("table-cell", at(row, column), "this cell is hidden; show it, or empty it");
        }
        grid.put(new Cell(row, column, text, at(row, column)));
    }

    private static String text(XSSFCell cell, Position at) throws Unreadable {
        return switch (cell.getCellType()) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> Boolean.toString(cell.getBooleanCellValue());
            case NUMERIC -> number(cell, at);
            case BLANK, _NONE -> "";
            case FORMULA ->
                throw new Unreadable("table-cell", at, "a formula is not read; write the value that it gives");
            case ERROR -> throw new Unreadable("table-cell", at, "this cell holds an error instead of a value");
        };
    }

    private static String number(XSSFCell cell, Position at) throws Unreadable {
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime date = cell.getLocalDateTimeCellValue();
            if (date == null || !date.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                throw new Unreadable("table-cell", at, "a date stands here without a time of day");
            }
            return date.toLocalDate().toString();
        }
        String format = cell.getCellStyle().getDataFormatString();
        if (format != null && format.indexOf('%') >= 0) {
            throw new Unreadable(
                    "table-cell", at, "this cell shows a percentage and holds another number; format it as a number");
        }
        return new BigDecimal(Double.toString(cell.getNumericCellValue()))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What stands in merged cells stands in each of them. */
    private void spread(CellRangeAddress merged) {
        Cell first = grid.at(merged.getFirstRow(), merged.getFirstColumn());
        for (int row = merged.getFirstRow(); first != null && row <= merged.getLastRow() && row < Grid.ROWS; row++) {
            for (int column = merged.getFirstColumn();
                    column <= merged.getLastColumn() && column < Grid.COLUMNS;
                    column++) {
                grid.put(new Cell(row, column, first.text(), first.at()));
            }
        }
    }

    private Position at(int row, int column) {
        return new Position(file, row + 1, column + 1);
    }
}
