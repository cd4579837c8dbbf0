using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CommissioningCases.Web.Tests;

/// <summary>
/// The rooms of the house and the doors between them: web → application → domain, and an embedded PostgreSQL that knows nothing of cases. What fills
/// databases stands outside: no room knows it, so that it is not shipped.
/// </summary>
public sealed partial class ArchitectureTests
{
    private static readonly string Root = ProjectFolder.Root;
    private static readonly string[] RoomsOfCases = ["Domain", "Application", "Web"];

    [Fact]
    public void Rooms_KnowOnlyTheRoomsBelowThem()
    {
        string[] houses = ["src", "tools"];
        var doors = houses.SelectMany(house => Directory.EnumerateFiles(Path.Combine(Root, house), "*.csproj", SearchOption.AllDirectories))
            .SelectMany(project => References(project, "ProjectReference").Select(other => $"{NameOf(project)} -> {NameOf(other)}"));

        doors.ShouldBe(
            [
                "CommissioningCases.Application -> CommissioningCases.Domain",
                "CommissioningCases.Application -> MediatR.Contracts",
                "CommissioningCases.Filling -> CommissioningCases.Web",
                "CommissioningCases.Web -> CommissioningCases.Application",
                "CommissioningCases.Web -> CommissioningCases.EmbeddedPostgres",
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void Domain_UsesNothingButTheLanguage()
    {
        References(Project("Domain"), "PackageReference").ShouldBeEmpty();
        References(Project("Domain"), "FrameworkReference").ShouldBeEmpty();
    }

    [Fact]
    public void EmbeddedPostgres_UsesOnlyTheDriver() => References(Project("EmbeddedPostgres"), "PackageReference").ShouldBe(["Npgsql"]);

    [Fact]
    public void Application_KnowsNothingOfPages()
    {
        var pages = Sources("Application").Where(file => File.ReadAllText(file).Contains("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal));

        pages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("DateTime.Now")]
    [InlineData("DateTime.UtcNow")]
    [InlineData("DateTime.Today")]
    [InlineData("DateTimeOffset.Now")]
    [InlineData("DateTimeOffset.UtcNow")]
    public void Rooms_AskTheTimeOfTheClockTheyAreGiven(string own)
    {
        var culprits = RoomsOfCases
            .SelectMany(Sources)
            .Concat(SourcesIn("tools"))
            .Where(file => File.ReadAllText(file).Contains(own, StringComparison.Ordinal));

        culprits.ShouldBeEmpty();
    }

    /// <summary>A number that somebody counted is wrong as soon as somebody else adds a column: shapes of rows and registers count for themselves.</summary>
    [Fact]
    public void Rooms_ReadNoColumnByItsNumber()
    {
        string[] counting = ["/CommissioningCases.Application/Store/", "/CommissioningCases.Application/Registers/"];
        var culprits = RoomsOfCases
            .SelectMany(Sources)
            .Concat(SourcesIn("tools"))
            .Where(file => !counting.Any(room => file.Contains(room, StringComparison.Ordinal)) && ReadingByNumber().IsMatch(File.ReadAllText(file)));

        culprits.ShouldBeEmpty();
    }

    private static string Project(string room) => Path.Combine(Root, $"src/CommissioningCases.{room}/CommissioningCases.{room}.csproj");

    private static IEnumerable<string> Sources(string room) => SourcesIn($"src/CommissioningCases.{room}");

    private static IEnumerable<string> SourcesIn(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal));

    private static List<string> References(string project, string kind) =>
        [.. XDocument.Load(project).Descendants(kind).Select(reference => reference.Attribute("Include")!.Value)];

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    [GeneratedRegex(@"\.(?:Get(?:String|Guid|Boolean|Int16|Int32|Int64|Decimal|Double|DateTime|FieldValue(?:<[^>]+>+)?|FieldValueAsync(?:<[^>]+>+)?|Value|Bytes|Stream)|IsDBNull(?:Async)?)\(\d+[,)]")]
    private static partial Regex ReadingByNumber();
}
