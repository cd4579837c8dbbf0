using CommissioningCases.Web.Navigation;

namespace CommissioningCases.Web.Tests.Components;

public sealed class SpreadsheetEndpointTests
{
    [Fact]
    public void EveryTable_HasAnAddress() => SpreadsheetEndpoints.All.Select(file => file.Request).ShouldBe(
        typeof(ExportedRows).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(Export<ExportedRows>))),
        ignoreOrder: true);

    [Fact]
    public void EveryAddress_IsOfOneTable() => SpreadsheetEndpoints.All.Select(file => file.Route).ShouldBeUnique();
}
