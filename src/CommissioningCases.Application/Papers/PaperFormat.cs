namespace CommissioningCases.Application.Papers;

/// <summary>As what kind of file a paper is written.</summary>
public enum PaperFormat
{
    Pdf,
    Word,
}
