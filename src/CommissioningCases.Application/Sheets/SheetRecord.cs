namespace CommissioningCases.Application.Sheets;

/// <summary>A row of a spreadsheet that was sent, as the database keeps it, and what became of it.</summary>
public sealed class SheetRecord
{
    public required Guid UploadId { get; init; }

    /// <summary>As the spreadsheet numbers it.</summary>
    public required int Number { get; init; }

    public required string[] Cells { get; init; }

    public SheetRowState State { get; set; }

    /// <summary>What it is about or has made, such as the reference of a case; null where that is not known.</summary>
    public string? About { get; set; }

    /// <summary>What is sent of it once it is imported, as JSON; null unless it is ready.</summary>
    public string? Fields { get; set; }

    /// <summary>The columns at fault, a message for each.</summary>
    public required string[] Columns { get; set; }

    public required string[] Messages { get; set; }

    /// <summary>What its sender is shown once, encrypted by the keys of the service; null where there is nothing, or it was shown.</summary>
    public byte[]? Secret { get; set; }
}
