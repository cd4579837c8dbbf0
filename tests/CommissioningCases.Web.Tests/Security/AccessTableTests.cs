using System.Reflection;
using CommissioningCases.Web.Api;
using CommissioningCases.Web.CommandLine;
using CommissioningCases.Web.Navigation;
using CommissioningCases.Web.Security;
using MediatR;

namespace CommissioningCases.Web.Tests.Security;

/// <summary>Holds the table against what the program declares, and the document against the table.</summary>
public sealed class AccessTableTests
{
    [Fact]
    public void Pages_AreThoseOfTheTable() => Compare(
        AccessKind.Page,
        PagePolicies.All.Select(page => new Access(AccessKind.Page, page.Key, Access.WhoOf(page.Value.Roles, page.Value.IsOpen))));

    [Fact]
    public void Files_AreThoseOfTheTable() => Compare(
        AccessKind.File,
        SpreadsheetEndpoints.All.Select(endpoint => new Access(AccessKind.File, endpoint.Route, Access.WhoOf(endpoint.Roles, isOpen: false))));

    [Fact]
    public void WhatProgramsRead_IsThatOfTheTable() => Compare(
        AccessKind.Api,
        ApiEndpoints.All.Select(endpoint => new Access(AccessKind.Api, endpoint.Route, Access.WhoOf(endpoint.Roles, isOpen: false))));

    [Fact]
    public void Requests_AreThoseOfTheTable() => Compare(
        AccessKind.Request,
        from request in typeof(AllowAttribute).Assembly.GetTypes()
        where request is { IsAbstract: false, IsInterface: false } && request.IsAssignableTo(typeof(IBaseRequest))
        let allowed = request.GetCustomAttribute<AllowAttribute>()
        select new Access(AccessKind.Request, request.Name, Access.WhoOf(allowed?.Roles ?? [], allowed?.IsOpen == true)));

    [Fact]
    public void Actions_AreThoseOfTheTable() => Compare(
        AccessKind.Action,
        CaseActions.All.Select(action => new Access(AccessKind.Action, action.Name, Access.WhoOf(action.Roles, isOpen: false))));

    [Fact]
    public void Verbs_AreThoseOfTheTable() => Compare(AccessKind.Verb, Verbs.Listed.All.Select(verb => new Access(AccessKind.Verb, verb.Name, Access.Operator)));

    [Fact]
    public void NoRequestOfTheWebIsInTheWebItself() => typeof(PagePolicies).Assembly.GetTypes().ShouldAllBe(type => !type.IsAssignableTo(typeof(IBaseRequest)));

    [Theory]
    [InlineData(nameof(AccessKind.Page))]
    [InlineData(nameof(AccessKind.File))]
    [InlineData(nameof(AccessKind.Api))]
    [InlineData(nameof(AccessKind.Request))]
    [InlineData(nameof(AccessKind.Action))]
    [InlineData(nameof(AccessKind.Verb))]
    public void Document_HasTheTable(string kind)
    {
        var document = File.ReadAllLines(Path.Combine(ProjectFolder.Root, "docs", "access.md"));
        var names = AccessTable.Of(Enum.Parse<AccessKind>(kind)).ToList();

        // On failure the difference is what to write into the document.
        document.Where(line => names.Exists(access => line.StartsWith($"| `{access.Name}` |", StringComparison.Ordinal)))
            .ShouldBe(names.Select(access => access.ToMarkdown()));
    }

    [Fact]
    public void Document_NamesNothingElse()
    {
        var known = AccessTable.All.Select(access => access.Name).ToHashSet(StringComparer.Ordinal);

        File.ReadAllLines(Path.Combine(ProjectFolder.Root, "docs", "access.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('`')[1])
            .ShouldAllBe(name => known.Contains(name));
    }

    private static void Compare(AccessKind kind, IEnumerable<Access> declared)
    {
        var (said, listed) = (declared.ToList(), AccessTable.Of(kind).ToList());

        said.Except(listed).ShouldBeEmpty("declared, but not so in the table");
        listed.Except(said).ShouldBeEmpty("in the table, but not declared so");
        listed.ShouldBeUnique();
    }
}
