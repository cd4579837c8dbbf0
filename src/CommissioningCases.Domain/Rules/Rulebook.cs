using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;

namespace CommissioningCases.Domain.Rules;

/// <summary>Decides attempts. This is the one place: pages, import and tests all ask here.</summary>
public static class Rulebook
{
    /// <summary>The edition of the rules under which cases are begun now.</summary>
    public const string Edition = "2009-09-25/2011-07-19/1";

    /// <summary>The editions under which cases were begun before, by rules that are no more: their entries cannot be decided again. So far there is none.</summary>
    public static IReadOnlyList<string> EarlierEditions { get; } = [];

    /// <summary>Decides an attempt on a case or programme.</summary>
    /// <param name="file">The file so far; null when nothing of that name was begun.</param>
    /// <param name="number">The number that the attempt's entry will have.</param>
    public static DecidedAction Decide(HistoryFile? file, SubmittedAction submission, int number, DecisionContext circumstances)
    {
        var fields = new FieldReader(submission.Fields);
        DateOnly? on = fields.TryReadAside(SubmittedAction.OnField, out var day) ? day : null;
        var id = fields.TryReadAside(SubmittedAction.IdField, out var text) ? text : null;
        var mark = new EntryMark(number, on ?? circumstances.Today, id);
        var ruling = new RuleContext(mark.On, circumstances.Bodies, fields);
        return new DecidedAction(Decide(file, submission, fields, mark, circumstances, ruling), on, id);
    }

    private static Decision Decide(HistoryFile? file, SubmittedAction submission, FieldReader fields, EntryMark mark, DecisionContext circumstances, RuleContext ruling)
    {
        var name = submission.Do ?? "";
        var isBeginning = name == LogCase.Definition.Name || name == OpenProgramme.Definition.Name;
        ruling.Invalid(isBeginning && file is not null, "case", "There is a case or programme of that name already");
        ruling.Invalid(!isBeginning && file is null, "case", "There is no case or programme of that name");
        ruling.Invalid(mark.On > circumstances.Today, "on", "The date cannot be in the future");
        if (mark.On < file?.Began)
        {
            ruling.Invalid("on", $"The date cannot be before {EnglishFormat.Day(file.Began)}, when it began");
        }

        ruling.Invalid(mark.Id is not null && file?.Ids.ContainsKey(mark.Id) == true, "id", "Another record has that id");
        if (isBeginning == file is not null)
        {
            return ruling.Objection(FieldValues.None)!;
        }

        return file switch
        {
            null when name == LogCase.Definition.Name => Log(fields, mark, ruling),
            null => Open(fields, mark, circumstances, ruling),
            CaseFile caseFile => OnCase(caseFile, submission, fields, mark, ruling),
            ProgrammeFile programme => OnProgramme(programme, name, fields, mark, ruling),
            _ => throw new InvalidOperationException($"{file.GetType().Name} has no rules."),
        };
    }

    private static Decision Log(FieldReader fields, EntryMark mark, RuleContext ruling)
    {
        var logged = (LogCase)LogCase.Definition.Read(fields);
        LoggingRules.Check(logged, ruling);
        return ruling.Objection(fields.Values) ?? new Decision.Accepted(CaseFile.Begin(logged, mark), fields.Values);
    }

    private static Decision Open(FieldReader fields, EntryMark mark, DecisionContext circumstances, RuleContext ruling)
    {
        var opened = (OpenProgramme)OpenProgramme.Definition.Read(fields);
        ruling.Invalid(
            opened.Cluster.Length > 0 && circumstances.Bodies.FindCluster(opened.Cluster) is null,
            OpenProgramme.ClusterField,
            "Choose a known PCT cluster");
        ruling.Invalid(circumstances.HasProgramme(opened.Cluster), OpenProgramme.ClusterField, "That cluster has a programme already");
        return ruling.Objection(fields.Values) ?? new Decision.Accepted(ProgrammeFile.Begin(opened, mark), fields.Values);
    }

    private static Decision OnProgramme(ProgrammeFile file, string name, FieldReader fields, EntryMark mark, RuleContext ruling)
    {
        if (ProgrammeActions.Find(name) is not { } definition)
        {
            return Unknown(ruling);
        }

        var action = definition.Read(fields);
        if (!ruling.IsInvalid)
        {
            ProgrammeRules.Check(file, action, ruling);
        }

        return ruling.Objection(fields.Values) ?? new Decision.Accepted(file.After(action, mark), fields.Values);
    }

    private static Decision OnCase(CaseFile file, SubmittedAction submission, FieldReader fields, EntryMark mark, RuleContext ruling)
    {
        if (CaseActions.Find(submission.Do ?? "") is not { } definition)
        {
            return Unknown(ruling);
        }

        if (CaseActions.IsOfThisService(definition))
        {
            var action = definition.Read(fields);
            if (!ruling.IsInvalid)
            {
                ServiceRules.Check(file, action, ruling);
            }

            return ruling.Objection(fields.Values) ?? new Decision.Accepted(file.After(action, mark), fields.Values);
        }

        if (file.IsClosed)
        {
            ruling.Invalid("stage", "The case is closed");
            return ruling.Objection(FieldValues.None)!;
        }

        return definition == TakeStep.Definition
            ? Step(file, submission, fields, mark, ruling)
            : RecordFact(file, definition, fields, mark, ruling);
    }

    private static Decision RecordFact(CaseFile file, CaseActionDefinition definition, FieldReader fields, EntryMark mark, RuleContext ruling)
    {
        if (file.Scenario.FindFact(definition.Name) is not { } rule)
        {
            return Unknown(ruling);
        }

        RequireStage(rule.IsPossibleIn(file.Current.Stage), file, ruling);
        if (rule.IsOfThisStage)
        {
            RequireDayOfThisStage(file, mark, ruling);
        }

        var action = definition.Read(fields);
        if (!ruling.IsInvalid)
        {
            rule.Check(file, action, ruling);
        }

        return ruling.Objection(fields.Values) ?? new Decision.Accepted(file.After(action, mark), fields.Values);
    }

    private static Decision Step(CaseFile file, SubmittedAction submission, FieldReader fields, EntryMark mark, RuleContext ruling)
    {
        var step = file.Scenario.FindStep(JsonText.Find(submission.Fields, TakeStep.StepField.Utf8Name) ?? "");
        if (step is null)
        {
            ruling.Invalid(true, TakeStep.StepField, "Choose one of the scenario's steps");
            return ruling.Objection(FieldValues.None)!;
        }

        RequireDayOfThisStage(file, mark, ruling);
        if (step.TooEarly is { } early && early.Stages.Contains(file.Current.Stage))
        {
            // Whatever its fields: what can be read of them is kept, and what is wrong with them is not looked at.
            var given = new FieldReader(submission.Fields);
            TakeStep.Read(given, step.IsKey, step.FieldsOn(file));
            ruling.Refuse(true, early.Clause, "The decision is taken only after the specification is shaped");
            return ruling.Objection(given.Values)!;
        }

        RequireStage(step.From.Contains(file.Current.Stage), file, ruling);
        var attempt = TakeStep.Read(fields, step.IsKey, step.FieldsOn(file));
        if (!ruling.IsInvalid)
        {
            step.CheckFields(file, attempt, ruling);
        }

        if (!ruling.IsInvalid)
        {
            ruling.Refuse(new StepView(file, step, mark.On, attempt, ruling.Bodies));
        }

        return ruling.Objection(fields.Values) ?? new Decision.Accepted(file.After(attempt, mark), fields.Values);
    }

    private static void RequireStage(bool isPossible, CaseFile file, RuleContext ruling)
    {
        if (!isPossible)
        {
            ruling.Invalid("stage", $"This is not possible in the stage “{file.Current.Stage.Title}”");
        }
    }

    private static void RequireDayOfThisStage(CaseFile file, EntryMark mark, RuleContext ruling)
    {
        if (mark.On < file.StageEntered)
        {
            ruling.Invalid("on", $"The date cannot be before {EnglishFormat.Day(file.StageEntered)}, when the stage began");
        }
    }

    private static Decision Unknown(RuleContext ruling)
    {
        ruling.Invalid("do", "This is not an action that can be recorded here");
        return ruling.Objection(FieldValues.None)!;
    }
}
