using System.Text.RegularExpressions;
using CommissioningCases.Web.Components;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CommissioningCases.Web.Tests.Styles;

/// <summary>The style sheets of this service as files, and which of them a page names.</summary>
internal static partial class SheetFiles
{
    /// <summary>The sheet in which colours and steps of space have their names.</summary>
    public const string Tokens = "tokens.css";

    public static string Web { get; } = Path.Combine(ProjectFolder.Root, "src", "CommissioningCases.Web");

    public static string Pages { get; } = Path.Combine(Web, "Features");

    /// <summary>The text of each sheet by the name of its file.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } =
        Directory.GetFiles(Path.Combine(Web, "wwwroot", "css"), "*.css").ToDictionary(sheet => Path.GetFileName(sheet), File.ReadAllText);

    /// <summary>What each sheet declares, without its comments and quoted texts.</summary>
    public static IEnumerable<(string Sheet, string Property, string Value)> Declarations =>
        from sheet in All
        from declaration in Declaration().Matches(Unspoken().Replace(sheet.Value, ""))
        select (sheet.Key, declaration.Groups[1].Value, declaration.Groups[2].Value);

    /// <summary>The sheets of this service that a page links, those of every page among them.</summary>
    public static IEnumerable<string> LinkedBy(string page)
    {
        var named = Named().Match(File.ReadAllText(page)) is { Success: true } list ? Name().Matches(list.Groups[1].Value).Select(name => name.Groups[1].Value) : [];
        var view = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { [StyleSheets.OfPage] = named.ToArray() };
        return StyleSheets.PathsOf(view).Where(path => path.StartsWith("css/", StringComparison.Ordinal)).Select(path => path["css/".Length..]);
    }

    /// <summary>Comments, and texts in quotation marks.</summary>
    [GeneratedRegex(@"/\*.*?\*/|""[^""]*""", RegexOptions.Singleline)]
    private static partial Regex Unspoken();

    [GeneratedRegex(@"(?<=[{;]\s*)(-{0,2}[a-z][a-z0-9-]*):\s*([^;{}]+);")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"ViewData\[StyleSheets\.OfPage\] = new\[\] \{([^}]*)\}")]
    private static partial Regex Named();

    [GeneratedRegex(@"""([^""]*)""")]
    private static partial Regex Name();
}
