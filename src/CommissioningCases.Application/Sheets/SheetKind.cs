namespace CommissioningCases.Application.Sheets;

/// <summary>What a spreadsheet can hold. Stored as text, so that a kind keeps its name for good.</summary>
public enum SheetKind
{
    Measurements,
    Cases,
    Providers,
    Users,
    Organisations,
    Contracts,
    ContractMeasurements,
}
