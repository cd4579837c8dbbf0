using System.Text.RegularExpressions;

namespace CommissioningCases.Web.Tests.Styles;

/// <summary>Classes of this service begin with app-. Each is defined in a sheet of every page that has it, and none is defined that nothing has.</summary>
public sealed partial class StyleSheetTests
{
    private static readonly string Web = Path.Combine(ProjectFolder.Root, "src", "CommissioningCases.Web");
    private static readonly string FeaturesFolder = Path.Combine(Web, "Features");

    private static readonly Dictionary<string, HashSet<string>> Sheets = Directory.GetFiles(Path.Combine(Web, "wwwroot", "css"), "*.css")
        .ToDictionary(sheet => Path.GetFileName(sheet), sheet => DefinedClass().Matches(File.ReadAllText(sheet)).Select(match => match.Groups[1].Value).ToHashSet());

    public static TheoryData<string> AllPages =>
        [.. Directory.GetFiles(FeaturesFolder, "*.cshtml", SearchOption.AllDirectories).Where(IsPage).Select(page => Path.GetRelativePath(FeaturesFolder, page)).Order()];

    [Theory]
    [MemberData(nameof(AllPages))]
    public void EachClass_IsDefinedInASheetOfThePage(string page)
    {
        var path = Path.Combine(FeaturesFolder, page);
        var defined = Sheet().Matches(File.ReadAllText(path)).SelectMany(match => Sheets[match.Groups[1].Value]).Concat(Sheets["site.css"]).ToHashSet();

        var undefined =
            from part in WithItsParts(path)
            from name in ClassesOf(part)
            where !defined.Any(one => one == name || one.StartsWith($"{name}__", StringComparison.Ordinal) || one.StartsWith($"{name}--", StringComparison.Ordinal))
            select $"{name} of {Path.GetFileName(part)}";

        undefined.ShouldBeEmpty();
    }

    [Fact]
    public void EachDefinedClass_IsUsed()
    {
        var files = Directory.EnumerateFiles(Web, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cshtml" or ".cs" or ".js")
            .Where(file => Path.GetRelativePath(Web, file).Split(Path.DirectorySeparatorChar)[0] is not ("obj" or "bin" or "node_modules"));
        var written = string.Join('\n', files.Select(File.ReadAllText));
        var whole = UsedClass().Matches(written).Select(match => match.Value).ToHashSet();
        // Such as app-track__mark-- with a state after it: which there are only the page knows.
        var begun = BegunClass().Matches(written).Select(match => match.Groups[1].Value).ToHashSet();

        var unused = Sheets.Values.SelectMany(sheet => sheet).Distinct()
            .Where(name => !whole.Contains(name) && !begun.Any(beginning => name.StartsWith(beginning, StringComparison.Ordinal)));

        unused.ShouldBeEmpty();
    }

    private static bool IsPage(string file) => !Path.GetFileName(file).StartsWith('_');

    private static IEnumerable<string> ClassesOf(string part) => ClassAttribute().Matches(File.ReadAllText(part))
        .SelectMany(attribute => UsedClass().Matches(attribute.Groups[1].Value))
        .Select(match => match.Value)
        .Where(name => !name.EndsWith('-') && !name.EndsWith('_'));

    /// <summary>The page, its layout and every part that one of them names.</summary>
    private static HashSet<string> WithItsParts(string page)
    {
        var found = new HashSet<string>();
        Add(page);
        Add(Path.Combine(FeaturesFolder, "Shared", "_Layout.cshtml"));
        return found;

        void Add(string file)
        {
            if (!found.Add(file))
            {
                return;
            }

            foreach (Match part in NamedPart().Matches(File.ReadAllText(file)))
            {
                string[] folders = [Path.GetDirectoryName(file)!, Path.GetDirectoryName(page)!, Path.Combine(FeaturesFolder, "Shared"), FeaturesFolder];
                Add(folders.Select(folder => Path.Combine(folder, $"{part.Groups[1].Value}.cshtml")).First(File.Exists));
            }
        }
    }

    [GeneratedRegex(@"\.(app-[a-z0-9_-]+)")]
    private static partial Regex DefinedClass();

    [GeneratedRegex(@"/css/([a-z-]+\.css)""")]
    private static partial Regex Sheet();

    /// <summary>Up to the next quotation mark, so that of a class made by an expression the first words count.</summary>
    [GeneratedRegex(@"class=""([^""]*)")]
    private static partial Regex ClassAttribute();

    [GeneratedRegex(@"(?<![\w/.-])app-[a-z0-9_-]+")]
    private static partial Regex UsedClass();

    [GeneratedRegex(@"(app-[a-z0-9_-]*[_-])[@{""]")]
    private static partial Regex BegunClass();

    [GeneratedRegex(@"(?:<partial name=|PartialAsync\()""(_\w+)""")]
    private static partial Regex NamedPart();
}
