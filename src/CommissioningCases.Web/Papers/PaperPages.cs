namespace CommissioningCases.Web.Papers;

/// <summary>
/// The pages that are also to be had as a paper, at their address with <c>.pdf</c> or <c>.docx</c> behind it. Such an address leads to the page itself, with all that it asks of whoever opens it;
/// what it would have shown them is written as a file.
/// </summary>
internal static class PaperPages
{
    public static IReadOnlyList<PageRoute> All { get; } = [Links.BoardPaper, Links.CasePaper, Links.Engagements, Links.Figures, Links.Forum, Links.Notice, Links.OutcomeLetter, Links.DirectoryPrint, Links.Report, Links.Scores, Links.StaffEvidence, Links.TrailCertificate];
}
