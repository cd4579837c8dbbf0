using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CommissioningCases.Application.ProviderQuestions;

internal sealed class ProviderQuestionMapping : IEntityTypeConfiguration<ProviderQuestion>, IEntityTypeConfiguration<ProviderDocument>
{
    public void Configure(EntityTypeBuilder<ProviderQuestion> question)
    {
        question.ToTable("provider_questions");
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.View).HasConversion<WordConverter<ProviderWord>>();
        question.Property(q => q.Shown).HasColumnType("jsonb").HasConversion(shown => JsonSerializer.Serialize(shown, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<AskedRecord>(text, JsonSerializerOptions.Default)!);
        question.HasIndex(q => q.CodeHash).IsUnique().HasDatabaseName("provider_questions_code");
        question.HasIndex(q => new { q.CaseId, q.Entry }).HasDatabaseName("provider_questions_case");
        question.HasIndex(q => new { q.Provider, q.AskedAt }).HasDatabaseName("provider_questions_provider");
        question.HasIndex(q => q.AnsweredAt).HasFilter("answered_at is not null and taken_as is null and reason is null").HasDatabaseName("provider_questions_untaken");
        question.NameColumnsInSnakeCase();
    }

    public void Configure(EntityTypeBuilder<ProviderDocument> document)
    {
        document.ToTable("provider_documents");
        document.HasKey(d => d.DocumentId);
        document.Property(d => d.DocumentId).ValueGeneratedNever();
        document.HasIndex(d => d.QuestionId).HasDatabaseName("provider_documents_question");
        document.HasIndex(d => d.SentAt).HasFilter("taken_as is null and reason is null").HasDatabaseName("provider_documents_untaken");
        document.NameColumnsInSnakeCase();
    }
}
