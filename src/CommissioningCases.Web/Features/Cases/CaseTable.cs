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

    /// <summary>The columns behind that of the case itself.</summary>
    public IReadOnlyList<ListColumn> Columns { get; init; } = ListColumns.Usual;

    /// <summary>Whether each row has a box by which it is ticked, for a form around the table.</summary>
    public bool Selects { get; init; }

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
            foreach (var column in Columns)
            {
                WriteCell(column, row, writer, encoder);
            }

            writer.Write("</tr>");
        }
    }

    private void WriteCell(ListColumn column, CaseRow row, TextWriter writer, HtmlEncoder encoder)
    {
        switch (column)
        {
            case ListColumn.Stage:
                WriteStage(row, writer, encoder);
                break;
            case ListColumn.Due:
                WriteDue(row, writer, encoder);
                break;
            case ListColumn.Owner:
                WriteOwner(row, writer, encoder);
                break;
            case ListColumn.Recorded:
                BeginCell(writer, "Last recorded", "app-wide");
                writer.Write(EnglishFormat.ShortDay(Application.Time.Calendar.DayOf(row.LastRecordedAt)));
                writer.Write("<span class=\"app-secondary\">begun ");
                writer.Write(EnglishFormat.ShortDay(row.Began));
                writer.Write("</span></div></td>");
                break;
            default:
                BeginCell(writer, ChoiceLabels.Label(column), "app-wide");
                encoder.Encode(writer, TextOf(column, row));
                writer.Write("</div></td>");
                break;
        }
    }

    private string TextOf(ListColumn column, CaseRow row) => column switch
    {
        ListColumn.Scenario => RuleSets.Standard.Current.Cases.Scenario(row.Scenario).Title,
        ListColumn.Pct => bodies.FindPct(row.Pct)?.Name ?? row.Pct,
        ListColumn.Logged => EnglishFormat.ShortDay(row.Began),
        ListColumn.Held => row.HeldSince is { } held ? EnglishFormat.ShortDay(held) : "",
        ListColumn.Departures => row.Departures.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    /// <param name="style">The class by which the cell has its place in a card.</param>
    private static void BeginCell(TextWriter writer, string heading, string style)
    {
        writer.Write("<td role=\"cell\" class=\"nhsuk-table__cell ");
        writer.Write(style);
        writer.Write("\"><span class=\"nhsuk-table-responsive__heading\" aria-hidden=\"true\">");
        writer.Write(heading);
        writer.Write(" </span><div>");
    }

    private void WriteCase(CaseRow row, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<td role=\"cell\" class=\"nhsuk-table__cell app-case\">");
        if (Selects)
        {
            WriteTick(row, writer, encoder);
        }

        writer.Write("<div><a href=\"");
        writer.Write(Links.Case.To(row.Reference));
        writer.Write("\">");
        encoder.Encode(writer, row.Service);
        writer.Write("</a><span class=\"app-secondary\">");
        encoder.Encode(writer, row.Reference);
        writer.Write("<span class=\"app-wide\"> · Scenario ");
        writer.Write(row.Scenario.ToString(CultureInfo.InvariantCulture));
        if (ShowsPct)
        {
            Write(", ", bodies.FindPct(row.Pct)?.Name ?? row.Pct);
        }

        foreach (var provider in row.Providers)
        {
            Write("<br>", bodies.FindProvider(provider)?.Name ?? provider);
        }

        writer.Write("</span></span></div></td>");

        void Write(string before, string text)
        {
            writer.Write(before);
            encoder.Encode(writer, text);
        }
    }

    private static void WriteTick(CaseRow row, TextWriter writer, HtmlEncoder encoder)
    {
        writer.Write("<input class=\"app-tick\" type=\"checkbox\" name=\"");
        writer.Write(CaseRegister.CaseWord);
        writer.Write("\" value=\"");
        encoder.Encode(writer, row.Reference);
        writer.Write("\" aria-label=\"Tick ");
        encoder.Encode(writer, row.Reference);
        writer.Write("\">");
    }

    private void WriteStage(CaseRow row, TextWriter writer, HtmlEncoder encoder)
    {
        BeginCell(writer, "Stage", "app-case__stage");
        encoder.Encode(writer, RuleSets.Standard.Current.Cases.Scenario(row.Scenario).FindStage(row.Stage)?.Title ?? row.Stage);
        writer.Write("<span class=\"app-secondary app-wide\">since ");
        writer.Write(EnglishFormat.ShortDay(row.StageEntered));
        writer.Write("</span></div>");
        Tag[] tags = [.. TagsOf(row)];
        if (tags.Length > 0)
        {
            writer.Write("<div class=\"app-case__tags\">");
            foreach (var tag in tags)
            {
                tag.WriteTo(writer, encoder);
            }

            writer.Write("</div>");
        }

        writer.Write("</td>");
    }

    private IEnumerable<Tag> TagsOf(CaseRow row)
    {
        if (row.HeldSince is not null)
        {
            yield return new Tag("On hold", TagColour.Grey);
        }

        if (row.Departures > 0)
        {
            yield return new Tag(row.Departures == 1 ? "1 departure" : $"{row.Departures} departures", TagColour.Orange);
        }

        if (row.Disputes > 0)
        {
            yield return new Tag("Disputed by the staff side", TagColour.Orange);
        }

        if (row.NotEngagedSaidOn is not null)
        {
            yield return new Tag("Staff side: not engaged", TagColour.Orange);
        }

        var days = today.DayNumber - row.StageEntered.DayNumber;
        if (!row.IsStaffEngaged && row.ClosedOn is null && days >= DaysToEngageStaff && RuleSets.Standard.Current.Cases.Scenario(row.Scenario).AsksForStaffIn(row.Stage))
        {
            yield return new Tag($"Staff not engaged {days} days", TagColour.Grey);
        }
    }

    private void WriteDue(CaseRow row, TextWriter writer, HtmlEncoder encoder)
    {
        BeginCell(writer, "Due", "app-case__due");
        if (row is { NextDue: { } due, NextDueWhat: { } what })
        {
            writer.Write("<span class=\"app-case__what\">");
            encoder.Encode(writer, Deadlines.Title(what, due < today));
            writer.Write("</span><span class=\"app-secondary app-wide\">");
            writer.Write(EnglishFormat.ShortDay(due));
            writer.Write("</span>");
            Due.Tag(due, today).WriteTo(writer, encoder);
        }
        else
        {
            writer.Write("<span class=\"app-secondary\">Nothing<span class=\"app-narrow\"> due</span></span>");
        }

        writer.Write("</div></td>");
    }

    private void WriteOwner(CaseRow row, TextWriter writer, HtmlEncoder encoder)
    {
        BeginCell(writer, "Owner", "app-case__owner");
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
