using CommissioningCases.Web.Navigation;

namespace CommissioningCases.Web.Tests.Components;

public sealed class SpreadsheetEndpointTests
{
    [Fact]
    public void EveryTable_HasAnAddress_AsEachKindOfFile()
    {
        foreach (var format in Enum.GetValues<TableFormat>())
        {
            SpreadsheetEndpoints.All.Where(file => file.Format == format).Select(file => file.Request).ShouldBe(
                typeof(ExportedRows).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(ExportTable)) && type != typeof(ExportPublicDirectory)), // which has a page of its own, without a sign-in
                ignoreOrder: true);
        }
    }

    [Fact]
    public void EveryAddress_IsOfOneTable() => SpreadsheetEndpoints.All.Select(file => file.Route).ShouldBeUnique();
}
