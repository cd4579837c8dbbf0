using System.Text.RegularExpressions;

namespace CommissioningCases.Browser.Tests;

/// <summary>What pages of the same making have in common: their address without the case's reference.</summary>
internal static partial class Template
{
    public static string Of(string path) => Reference().Replace(path, "/cases/*");

    [GeneratedRegex("^/cases/(?!log$)[^/]+")]
    private static partial Regex Reference();
}
