namespace CommissioningCases.Application.Registers;

/// <summary>As what kind of file a register is written.</summary>
public enum TableFormat
{
    /// <summary>Text with commas, which every program reads and of which a spreadsheet guesses what is a number.</summary>
    Csv,

    /// <summary>An Excel workbook, in which every cell says what it is.</summary>
    Workbook,
}
