using Microsoft.AspNetCore.Mvc.Abstractions;

namespace CommissioningCases.Web.Components;

/// <summary>The address of a page's paper: the page's own with the ending of the kind of file behind it.</summary>
internal static class PaperAddress
{
    public static IReadOnlyList<PaperFormat> Formats { get; } = Enum.GetValues<PaperFormat>();

    /// <param name="page">The page's own.</param>
    public static string Of(string page, PaperFormat format) => page + EndingOf(format);

    public static string EndingOf(PaperFormat format) => format == PaperFormat.Pdf ? ".pdf" : ".docx";

    public static string ContentTypeOf(PaperFormat format) =>
        format == PaperFormat.Pdf ? "application/pdf" : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>As what the page was asked for; null where it is to be shown.</summary>
    public static PaperFormat? FormatOf(ActionDescriptor page)
    {
        var template = page.AttributeRouteInfo?.Template ?? "";
        return Formats.Where(format => template.EndsWith(EndingOf(format), StringComparison.Ordinal)).Select(format => (PaperFormat?)format).FirstOrDefault();
    }
}
