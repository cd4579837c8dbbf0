namespace CommissioningCases.Application.Registers;

/// <summary>Writes a register as a table for a spreadsheet, of one kind of file or the other.</summary>
public abstract record ExportTable : Export<ExportedRows>
{
    protected ExportTable(Stream output)
        : base(output)
    {
    }

    public TableFormat Format { get; init; }

    public override string Subject => Format == TableFormat.Csv ? base.Subject : $"{base.Subject}, as a workbook";

    /// <summary>What the sheet of a workbook is called.</summary>
    internal string Sheet => EnglishFormat.UpperFirst(base.Subject);
}

/// <param name="Rows">How many rows were written.</param>
public sealed record ExportedRows(int Rows);
