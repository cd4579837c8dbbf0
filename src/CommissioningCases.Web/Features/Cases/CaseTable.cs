using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CommissioningCases.Web.Features.Cases;

/// <summary>
/// The rows of a table of cases, which on a narrow screen are cards. Written without tag helpers or partials: this page is opened more often than any other.
/// </summary>
public sealed class CaseTable(IReadOnlyList<CaseRow> rows, KnownBodies bodies, DateOnly today) : IHtmlContent
{
    /// <summary>After how many days in a stage it is worth saying that staff were not engaged in it.</summary>
    private const int DaysToEngageStaff = 28;

    /// <summary>Whether the Primary Care Trusts differ, so that each row names its own.</summary>
    public bool ShowsPct { get; init; }

    public bool ShowsOwner { get; init; } = true;

    /// <summary>The names that several people bear who look after these cases, so that they say too little alone.</summary>
    public IReadOnlySet<string> SharedNames { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Whether a case without an owner who works here has a link to give it one.</summary>
    public bool LinksToAssign { get; init; }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var row in rows)
        {
            writer.Write("<tr role=\"row\" class=\"nhsuk-table__row\">");
            WriteCase(row, writer, encoder);
            WriteStage(row, writer, encoder);
            WriteDue(row, writer, encoder);
            if (ShowsOwner)
            {
                WriteOwner(row, writer, encoder);
            }

            BeginCell(writer, "Last recorded");
            writer.Write(EnglishFormat.ShortDay(Application.Time.Calendar.DayOf(row.LastRecordedAt)));
            writer.Write("<span class=\"app-secondary\">begun ");
            writer.Write(EnglishFormat.ShortDay(row.Began));
            writer.Write("</span></div></td></tr>");
        }
    }

    private static void BeginCell(TextWriter writer, string heading)
    {
        writer.Write("<td role=\"cell\" class=\"nhsuk-table__cell\"><span class=\"nhsuk-table-responsive__heading\" aria-hidden=\"true\">");
        writer.Write(heading);
        writer.Write(" </span><div>");
    }

    private void WriteCase(CaseRow row, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<td role=\"cell\" class=\"nhsuk-table__cell app-case\"><div><a href=\"");
        writer.Write(Links.Case.To(row.Reference));
        writer.Write("\">");
        encoder.Encode(writer, row.Service);
        writer.Write("</a><span class=\"app-secondary\">");
        encoder.Encode(writer, row.Reference);
        writer.Write(" · Scenario ");
        writer.Write(row.Scenario.ToString(CultureInfo.InvariantCulture));
        if (ShowsPct)
        {
            Write(", ", bodies.FindPct(row.Pct)?.Name ?? row.Pct);
        }

        foreach (var provider in row.Providers)
        {
            Write("<br>", bodies.FindProvider(provider)?.Name ?? provider);
        }

        writer.Write("</span></div></td>");

        void Write(string before, string text)
        {
            writer.Write(before);
            encoder.Encode(writer, text);
        }
    }

    private void WriteStage(CaseRow row, TextWriter writer, HtmlEncoder encoder)
    {
        BeginCell(writer, "Stage");
        encoder.Encode(writer, RuleSets.Standard.Current.Cases.Scenario(row.Scenario).FindStage(row.Stage)?.Title ?? row.Stage);
        writer.Write("<span class=\"app-secondary\">since ");
        writer.Write(EnglishFormat.ShortDay(row.StageEntered));
        writer.Write("</span>");
        if (row.Departures > 0)
        {
            new Tag(row.Departures == 1 ? "1 departure" : $"{row.Departures} departures", TagColour.Orange).WriteTo(writer, encoder);
        }

        if (row.Disputes > 0)
        {
            new Tag("Disputed by the staff side", TagColour.Orange).WriteTo(writer, encoder);
        }

        if (row.NotEngagedSaidOn is not null)
        {
            new Tag("Staff side: not engaged", TagColour.Orange).WriteTo(writer, encoder);
        }

        var days = today.DayNumber - row.StageEntered.DayNumber;
        if (!row.IsStaffEngaged && row.ClosedOn is null && days >= DaysToEngageStaff)
        {
            new Tag($"Staff not engaged {days} days", TagColour.Grey).WriteTo(writer, encoder);
        }

        writer.Write("</div></td>");
    }

    private void WriteDue(CaseRow row, TextWriter writer, HtmlEncoder encoder)
    {
        BeginCell(writer, "Due");
        if (row is { NextDue: { } due, NextDueWhat: { } what })
        {
            encoder.Encode(writer, Deadlines.Title(what, due < today));
            writer.Write("<span class=\"app-secondary\">");
            writer.Write(EnglishFormat.ShortDay(due));
            writer.Write("</span>");
            Due.Tag(due, today).WriteTo(writer, encoder);
        }
        else
        {
            writer.Write("<span class=\"app-secondary\">Nothing</span>");
        }

        writer.Write("</div></td>");
    }

    private void WriteOwner(CaseRow row, TextWriter writer, HtmlEncoder encoder)
    {
        BeginCell(writer, "Owner");
        var text = row.OwnerAccount is { Name: var name } account && SharedNames.Contains(name)
            ? $"{PersonOptions.NameOf(name, row.Owner!, SharedNames)}{OwnerText.Mark(account, row.Pct, bodies, today)}"
            : OwnerText.Of(row.Owner, row.OwnerAccount, row.Pct, bodies, today);
        if (text is not null)
        {
            encoder.Encode(writer, text);
        }

        if (LinksToAssign && row.OwnerAccount?.LooksAfter(row.Pct, bodies, today) != true)
        {
            writer.Write(text is null ? "" : "<br>");
            writer.Write("<a href=\"");
            writer.Write(Links.CaseRecord.To(row.Reference, AssignOwner.Definition.Name));
            writer.Write(text is null ? "\">Assign<span class=\"nhsuk-u-visually-hidden\"> " : "\">Reassign<span class=\"nhsuk-u-visually-hidden\"> ");
            encoder.Encode(writer, row.Service);
            writer.Write("</span></a>");
        }
        else if (text is null)
        {
            writer.Write("<span class=\"app-secondary\">Not assigned</span>");
        }

        writer.Write("</div></td>");
    }
}
