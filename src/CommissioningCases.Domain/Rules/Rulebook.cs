using CommissioningCases.Domain.Actions;
using CommissioningCases.Domain.Actions.Fields;
using CommissioningCases.Domain.Cases;
using CommissioningCases.Domain.Choice;
using CommissioningCases.Domain.Scenarios;

namespace CommissioningCases.Domain.Rules;

/// <summary>Decides attempts. This is the one place: pages, import and tests all ask here.</summary>
public static class Rulebook
{
    /// <summary>The edition of the rules under which cases are begun now.</summary>
    public const string Edition = "2009-09-25/2011-07-19/1";

    /// <summary>Decides an attempt on a case or programme.</summary>
    /// <param name="file">The file so far; null when nothing of that name was begun.</param>
    /// <param name="number">The number that the attempt's entry will have.</param>
    public static Verdict Decide(HistoryFile? file, Submission submission, int number, Circumstances circumstances)
    {
        var reader = new FieldReader(submission.Fields);
        var on = reader.Find(Submission.OnField);
        var id = reader.Find(Submission.IdField);
        var ruling = new Ruling(on ?? circumstances.Today, circumstances.Bodies);
        ruling.Invalid(reader.Errors);
        var mark = new EntryMark(number, ruling.On, id);
        return new Verdict(Decide(file, submission, mark, circumstances, ruling), on, id);
    }

    private static Decision Decide(HistoryFile? file, Submission submission, EntryMark mark, Circumstances circumstances, Ruling ruling)
    {
        var name = submission.Do ?? "";
        var isBeginning = name == LogCase.Definition.Name || name == OpenProgramme.Definition.Name;
        ruling.Invalid(isBeginning && file is not null, "case", "There is a case or programme of that name already");
        ruling.Invalid(!isBeginning && file is null, "case", "There is no case or programme of that name");
        ruling.Invalid(mark.On > circumstances.Today, "on", "The date cannot be in the future");
        ruling.Invalid(mark.On < file?.Began, "on", $"The date cannot be before {Day(file?.Began)}, when it began");
        ruling.Invalid(mark.Id is not null && file?.Ids.ContainsKey(mark.Id) == true, "id", "Another record has that id");
        if (ruling.IsInvalid && (isBeginning ? file is not null : file is null))
        {
            return ruling.Objection(FieldValues.None)!;
        }

        return file switch
        {
            null when name == LogCase.Definition.Name => Log(submission, mark, ruling),
            null => Open(submission, mark, circumstances, ruling),
            CaseFile caseFile => OnCase(caseFile, name, submission, mark, ruling),
            ProgrammeFile programme => OnProgramme(programme, name, submission, mark, ruling),
            _ => throw new InvalidOperationException($"{file.GetType().Name} has no rules."),
        };
    }

    private static Decision Log(Submission submission, EntryMark mark, Ruling ruling)
    {
        var reader = new FieldReader(submission.Fields);
        var logged = (LogCase)LogCase.Definition.Read(reader);
        ruling.Invalid(reader.Errors);
        LoggingRules.Check(logged, ruling);
        return ruling.Objection(reader.Values) ?? new Decision.Accepted(CaseFile.Begin(logged, mark), reader.Values);
    }

    private static Decision Open(Submission submission, EntryMark mark, Circumstances circumstances, Ruling ruling)
    {
        var reader = new FieldReader(submission.Fields);
        var opened = (OpenProgramme)OpenProgramme.Definition.Read(reader);
        ruling.Invalid(reader.Errors);
        ruling.Invalid(
            opened.Cluster.Length > 0 && circumstances.Bodies.FindCluster(opened.Cluster) is null,
            OpenProgramme.ClusterField,
            "Choose a known PCT cluster");
        ruling.Invalid(circumstances.HasProgramme(opened.Cluster), OpenProgramme.ClusterField, "That cluster has a programme already");
        return ruling.Objection(reader.Values) ?? new Decision.Accepted(ProgrammeFile.Begin(opened, mark), reader.Values);
    }

    private static Decision OnProgramme(ProgrammeFile file, string name, Submission submission, EntryMark mark, Ruling ruling)
    {
        if (ProgrammeActions.Find(name) is not { } definition)
        {
            return Unknown(ruling);
        }

        var reader = new FieldReader(submission.Fields);
        var action = definition.Read(reader);
        ruling.Invalid(reader.Errors);
        if (!ruling.IsInvalid)
        {
            ProgrammeRules.Check(file, action, ruling);
        }

        return ruling.Objection(reader.Values) ?? new Decision.Accepted(file.After(action, mark), reader.Values);
    }

    private static Decision OnCase(CaseFile file, string name, Submission submission, EntryMark mark, Ruling ruling)
    {
        if (CaseActions.Find(name) is not { } definition)
        {
            return Unknown(ruling);
        }

        if (CaseActions.IsHousekeeping(definition))
        {
            var reader = new FieldReader(submission.Fields);
            var action = definition.Read(reader);
            ruling.Invalid(reader.Errors);
            return ruling.Objection(reader.Values) ?? new Decision.Accepted(file.After(action, mark), reader.Values);
        }

        if (file.IsClosed)
        {
            ruling.Invalid(true, "stage", "The case is closed");
            return ruling.Objection(FieldValues.None)!;
        }

        return definition == TakeStep.Definition
            ? Step(file, submission, mark, ruling)
            : RecordFact(file, definition, submission, mark, ruling);
    }

    private static Decision RecordFact(CaseFile file, CaseActionDefinition definition, Submission submission, EntryMark mark, Ruling ruling)
    {
        if (file.Scenario.FindFact(definition.Name) is not { } rule)
        {
            return Unknown(ruling);
        }

        ruling.Invalid(!rule.IsPossibleIn(file.Current.Stage), "stage", $"This is not possible in the stage \"{file.Current.Stage.Title}\"");
        ruling.Invalid(rule.IsOfThisStage && mark.On < file.StageEntered, "on", $"The date cannot be before {Day(file.StageEntered)}, when the stage began");
        var reader = new FieldReader(submission.Fields);
        var action = definition.Read(reader);
        ruling.Invalid(reader.Errors);
        if (!ruling.IsInvalid)
        {
            rule.Check(file, action, ruling);
        }

        return ruling.Objection(reader.Values) ?? new Decision.Accepted(file.After(action, mark), reader.Values);
    }

    private static Decision Step(CaseFile file, Submission submission, EntryMark mark, Ruling ruling)
    {
        var reader = new FieldReader(submission.Fields);
        var step = file.Scenario.FindStep(reader.Read(TakeStep.StepField));
        if (step is null)
        {
            ruling.Invalid(true, TakeStep.StepField, "Choose one of the scenario's steps");
            return ruling.Objection(FieldValues.None)!;
        }

        ruling.Invalid(mark.On < file.StageEntered, "on", $"The date cannot be before {Day(file.StageEntered)}, when the stage began");
        reader = new FieldReader(submission.Fields);
        var attempt = TakeStep.Read(reader, step.IsKey, step.OwnFields);
        if (step.TooEarly is { } early && early.Stages.Contains(file.Current.Stage))
        {
            ruling.Refuse(true, early.Clause, "The decision is taken only after the specification is shaped");
            return ruling.Objection(reader.Values)!;
        }

        ruling.Invalid(!step.From.Contains(file.Current.Stage), "stage", $"This step is not possible in the stage \"{file.Current.Stage.Title}\"");
        ruling.Invalid(reader.Errors);
        if (!ruling.IsInvalid)
        {
            step.CheckFields(file, attempt, ruling);
        }

        if (!ruling.IsInvalid)
        {
            ruling.Refuse(new StepView(file, step, mark.On, attempt, ruling.Bodies));
        }

        return ruling.Objection(reader.Values) ?? new Decision.Accepted(file.After(attempt, mark), reader.Values);
    }

    private static Decision Unknown(Ruling ruling)
    {
        ruling.Invalid(true, "do", "This is not an action that can be recorded here");
        return ruling.Objection(FieldValues.None)!;
    }

    private static string Day(DateOnly? day) => day is { } known ? Say.Day(known) : "";
}
