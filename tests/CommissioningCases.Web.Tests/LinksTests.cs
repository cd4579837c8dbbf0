using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using CommissioningCases.Web.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace CommissioningCases.Web.Tests;

/// <summary>Every page is reached by a typed link, and the address of a page is written nowhere else.</summary>
public sealed partial class LinksTests(CasesSite site) : IClassFixture<CasesSite>
{
    private const string Declaration = "Links.cs";

    private static readonly string Web = Path.Combine(ProjectFolder.Root, "src", "CommissioningCases.Web");

    /// <summary>The typed links by their names.</summary>
    private static readonly Dictionary<string, PageRoute> Declared = typeof(Links).GetProperties(BindingFlags.Public | BindingFlags.Static)
        .ToDictionary(property => property.Name, property => (PageRoute)property.GetValue(null)!);

    public static TheoryData<string> Names => [.. Declared.Keys];

    [Fact]
    public void EveryPage_IsReachedByOneLink()
    {
        var pages = Endpoints().Select(endpoint => $"{PageOf(endpoint)} at {endpoint.RoutePattern.RawText}");

        Declared.Values.Select(link => $"{link.Page} at {link.Template.TrimStart('/')}").ShouldBe(pages, ignoreOrder: true);
    }

    /// <summary>With values that an address cannot hold as they are.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Link_LeadsToItsPageWithItsValues(string name)
    {
        var link = Declared[name];
        var pattern = Endpoints().Single(endpoint => PageOf(endpoint) == link.Page).RoutePattern;
        var values = pattern.Parameters.ToDictionary(parameter => parameter.Name, SampleOf);

        var address = new Uri("http://localhost" + AddressOf(link, [.. values.Values])).AbsolutePath;

        var read = new RouteValueDictionary();
        new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(PathString.FromUriComponent(address), read).ShouldBeTrue();
        foreach (var (parameter, value) in values)
        {
            Convert.ToString(read[parameter], CultureInfo.InvariantCulture).ShouldBe(Convert.ToString(value, CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void EveryLink_IsUsed()
    {
        var used = Sources().SelectMany(file => UsedLink().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet();

        Declared.Keys.Except(used).ShouldBeEmpty();
    }

    [Fact]
    public void NoPage_SaysItsAddressItself() =>
        Sources().Where(file => OwnAddress().IsMatch(File.ReadAllText(file))).Select(NameOf).ShouldBeEmpty();

    [Fact]
    public void NoAddressOfAPage_IsWrittenElsewhere()
    {
        var beginnings = Declared.Values.Select(link => FirstSegment().Match(link.Template).Value).Where(segment => segment.Length > 0).Distinct();
        var written = new Regex($"""["'`(]~?(?:/["'?#]|/(?:{string.Join('|', beginnings)})(?![\w-]))""", RegexOptions.IgnoreCase);

        var found =
            from file in Sources()
            from line in File.ReadLines(file).Index()
            where written.IsMatch(line.Item)
            select $"{NameOf(file)} {line.Index + 1}: {line.Item.Trim()}";

        found.ShouldBeEmpty();
    }

    private IEnumerable<RouteEndpoint> Endpoints() => site.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page && PaperAddress.FormatOf(page) is null)
        .DistinctBy(endpoint => (PageOf(endpoint), endpoint.RoutePattern.RawText));

    private static string PageOf(Endpoint endpoint) => endpoint.Metadata.GetRequiredMetadata<PageActionDescriptor>().ViewEnginePath;

    private static object SampleOf(RoutePatternParameterPart parameter) => (parameter.ParameterPolicies is [{ Content: var kind }] ? kind : null) switch
    {
        "int" => 7,
        "guid" => new Guid("0f8fad5b-d9cb-469f-a165-70867728950e"),
        "long" => 7L,
        _ => "a b?c#d%e&é",
    };

    private static string AddressOf(PageRoute link, object[] values) => link is PageLink plain
        ? plain
        : (string)link.GetType().GetMethod("To")!.Invoke(link, values)!;

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Web, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
        .Where(file => NameOf(file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin" or "node_modules" or Declaration));

    private static string NameOf(string file) => Path.GetRelativePath(Web, file);

    [GeneratedRegex(@"(?<!\.)\b(?:Web\.)?Links\.(\w+)")]
    private static partial Regex UsedLink();

    [GeneratedRegex(@"^@page[ \t]+\S", RegexOptions.Multiline)]
    private static partial Regex OwnAddress();

    [GeneratedRegex(@"(?<=^/)[\w-]+")]
    private static partial Regex FirstSegment();
}
