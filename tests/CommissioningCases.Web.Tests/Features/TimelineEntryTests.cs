using System.Text.Json;
using CommissioningCases.Web.Features.Histories;

namespace CommissioningCases.Web.Tests.Features;

public sealed class TimelineEntryTests
{
    [Theory]
    [InlineData(14, Role.Commissioner, false)]
    [InlineData(15, Role.Commissioner, true)]
    [InlineData(15, Role.ShaReviewer, true)]
    [InlineData(1000, Role.Administrator, false)]
    public void IsLate_IsWhatWasRecordedMoreThanFourteenDaysAfterItsDay_ImportsAside(int days, Role role, bool isLate)
    {
        var on = new DateOnly(2010, 1, 4);
        var recorded = new DateTimeOffset(on.AddDays(days), new TimeOnly(12, 0), TimeSpan.Zero);
        var entry = new EntryView(1, "add-note", on, null, JsonSerializer.SerializeToElement(new { text = "x" }), true, [], recorded, "Robin Recorder", role, "5PR", "");

        var told = new TimelineEntry(entry, new Sentence("Note", ": x"), []);

        told.IsLate.ShouldBe(isLate);
        told.RecordedOn.ShouldBe(on.AddDays(days));
    }
}
