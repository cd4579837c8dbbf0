namespace CommissioningCases.Application.Sheets;

/// <summary>How far a spreadsheet has come, from the sending to the import. Stored as text.</summary>
public enum SheetState
{
    /// <summary>Its columns are still to be chosen.</summary>
    Sent,
    ToCheck,
    Checking,

    /// <summary>Every row is decided, and nothing recorded.</summary>
    Checked,
    ToImport,
    Importing,
    Imported,

    /// <summary>The check was cut off, by an error or because its server stopped, and can be run again.</summary>
    CheckCutOff,
    ImportCutOff,
}

/// <summary>What is, or will be, of one row.</summary>
public enum SheetRowState
{
    /// <summary>Not looked at yet, or a row above the headings.</summary>
    Read,

    /// <summary>Nothing stands against it.</summary>
    Ready,

    /// <summary>There is nothing to do: what it says is there already.</summary>
    Unneeded,

    /// <summary>It cannot be imported as it is.</summary>
    AtFault,
    Recorded,

    /// <summary>It was ready, and could not be recorded any more when its turn came.</summary>
    Refused,
}
