/** A scale of four items, for courses that go through every stage: sums, judgement, interviews and documents. */
export const smallRubric = `id: small-ips
title: A small scale
edition: First edition
version: "1.0"
language: en-GB
scale: {min: 1, max: 5, recommendBelow: 4}
total: sum
sources: {DOC: Documents, INT: Interview}
bands:
  - {id: good, title: Good, from: 15, to: 20}
  - {id: fair, title: Fair, from: 9, to: 14}
  - {id: poor, title: Poor, from: 4, to: 8}
sections:
  - id: people
    title: People
    items:
      - id: caseload
        number: 1
        title: Caseload size
        asks: How many clients there are for each specialist.
        evidence: [{source: DOC, look: Caseload lists}]
        questions: [{to: Team leader, ask: How many clients does each specialist have?}]
        inputs:
          - {id: clients, kind: number, unit: people, whole: true, ask: How many clients are there?}
          - {id: specialists, kind: number, unit: full-time equivalents, ask: How many specialists are there?}
        derive:
          clients-per-specialist: {ratio: [clients, specialists], unit: clients per specialist}
        anchors:
          5: {text: At most 20., when: {clients-per-specialist: {max: 20}}}
          4: {text: More than 20 and at most 25., when: {clients-per-specialist: {max: 25}}}
          3: {text: More than 25 and at most 30., when: {clients-per-specialist: {max: 30}}}
          2: {text: More than 30 and at most 40., when: {clients-per-specialist: {max: 40}}}
          1: {text: More than 40.}
      - id: welcome
        number: 2
        title: Open to everyone
        asks: Whether anybody who wants to work is turned away.
        evidence: [{source: DOC, look: The referral form}]
        questions: [{to: Team leader, ask: Who is not taken on?}]
        anchors: {5: {text: Nobody.}, 4: {text: Hardly anybody.}, 3: {text: Some.}, 2: {text: Many.}, 1: {text: Most.}}
  - id: services
    title: Services
    items:
      - id: advice
        number: 3
        title: Advice on benefits
        asks: Whether clients know what work does to their benefits.
        questions: [{to: Clients, ask: Who told you what work does to your benefits?}]
        anchors: {5: {text: All know.}, 4: {text: Most know.}, 3: {text: Some know.}, 2: {text: Few know.}, 1: {text: Nobody knows.}}
      - id: follow-along
        number: 4
        title: Support in work
        asks: How long people are supported once they work.
        anchors: {5: {text: As long as they wish.}, 4: {text: A year.}, 3: {text: Half a year.}, 2: {text: A month.}, 1: {text: Not at all.}}
`;
