namespace CommissioningCases.Web.Components;

/// <summary>Where a page is to be had as a paper.</summary>
public sealed record PaperLinks(string Pdf, string Word)
{
    /// <param name="page">The page's own address.</param>
    public static PaperLinks Of(string page) => new(PaperAddress.Of(page, PaperFormat.Pdf), PaperAddress.Of(page, PaperFormat.Word));

    /// <param name="page">The page's own address.</param>
    /// <param name="register">What it is narrowed to.</param>
    public static PaperLinks Of<TFilter>(string page, RegisterAddress<TFilter> register)
        where TFilter : class, new() => new(register.HrefAt(PaperAddress.Of(page, PaperFormat.Pdf)), register.HrefAt(PaperAddress.Of(page, PaperFormat.Word)));
}
